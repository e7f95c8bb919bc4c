import { describe, expect, it } from 'vitest';
import { readDaylioBackup } from '../../../../src/lib/share/readers/daylio-backup';
import { bytesOf, jsonBytes, zipBytes, daylioBackup } from './bytes';
import { foreignOf, readBy, plain } from './samples';

const ENTRY = {
	year: 2026,
	month: 5,
	day: 1,
	hour: 20,
	minute: 5,
	mood: 12,
	note: 'Fijn',
	tags: []
};
const MOODS = [
	{ id: 11, custom_name: '', mood_group_id: 1 },
	{ id: 12, custom_name: 'Tevreden', mood_group_id: 2 },
	{ id: 13, custom_name: 'Trots', mood_group_id: 1 },
	{ id: 15, custom_name: '', mood_group_id: 5 }
];
const TAGS = [
	{ id: 1, name: 'werk' },
	{ id: 2, name: 'goed geslapen' }
];

const backup = (dayEntries: unknown[], rest: object = { customMoods: MOODS, tags: TAGS }) =>
	daylioBackup(jsonBytes({ version: 15, ...rest, dayEntries }));
const read = (...entries: object[]) =>
	foreignOf(readDaylioBackup, backup(entries.map((entry) => ({ ...ENTRY, ...entry }))));
const refusals = (entry: unknown) => {
	const { refused } = foreignOf(readDaylioBackup, backup([ENTRY, entry]));
	return refused;
};

describe('an entry of a backup', () => {
	it('is a day of which the month counts from 0, and a mood by its group', () => {
		expect(
			read({ note_title: 'Titel', note: 'een<br>twee', tags: [2, 1] }).entries.map(plain)
		).toEqual([
			{
				day: '2026-06-01',
				minute: 1205,
				values: { mood: 2, mood_name: 'Tevreden' },
				note: 'Titel\neen\ntwee\n#goed geslapen #werk'
			}
		]);
	});

	it('goes by the day that it tells, not by its instant', () => {
		const entry = { hour: 0, minute: 5, datetime: Date.UTC(2026, 4, 31, 22, 5), timeZoneOffset: 0 };
		expect(read(entry).entries[0]).toMatchObject({ day: '2026-06-01', minute: 5 });
	});

	it('leaves out tags that are in no list', () => {
		expect(read({ tags: [999, 1, '1', null] }).entries[0]!.note).toBe('Fijn\n#werk #werk');
	});

	it('without a time has none', () => {
		expect(read({ hour: undefined, minute: undefined }).entries[0]!.minute).toBeNull();
	});

	it.each([
		[{ ...ENTRY, month: 1, day: 31 }, 'no_day'],
		[{ ...ENTRY, month: 12 }, 'no_day'],
		[{ ...ENTRY, month: -1 }, 'no_day'],
		[{ ...ENTRY, day: '1' }, 'no_day'],
		[{ ...ENTRY, day: 1.5 }, 'no_day'],
		[{ ...ENTRY, year: undefined }, 'no_day'],
		[{ ...ENTRY, year: 2027 }, 'day_out_of_range'],
		[{ ...ENTRY, year: 1899 }, 'day_out_of_range'],
		[{ ...ENTRY, hour: 24 }, 'bad_value'],
		[{ ...ENTRY, hour: '20' }, 'bad_value'],
		[{ ...ENTRY, mood: 99 }, 'bad_value'],
		[{ ...ENTRY, mood: '12' }, 'bad_value'],
		[{ ...ENTRY, mood: undefined }, 'bad_value'],
		[{ ...ENTRY, note: 7 }, 'bad_entry'],
		[{ ...ENTRY, note: 'x'.repeat(20_001) }, 'too_long'],
		[null, 'bad_entry'],
		[[ENTRY], 'bad_entry'],
		['entry', 'bad_entry']
	])('%# is refused, with its place', (entry, reason) => {
		expect(refusals(entry)).toEqual([{ at: 2, reason }]);
	});
});

describe('the moods of a backup', () => {
	it('are a scale from 5 up to 1, and the user’s own names from best to worst', () => {
		const { measures } = read({ mood: 12 }, { mood: 13 }, { mood: 15 });
		expect(measures).toEqual([
			{ key: 'mood', label: 'Mood', scale: { type: 'numbers', worst: 5, best: 1, fixed: true } },
			{
				key: 'mood_name',
				label: 'Mood name',
				scale: { type: 'words', words: ['Trots', 'Tevreden'], places: [1, 0.75] }
			}
		]);
	});

	it('have no names where the user gave none', () => {
		const { measures } = read({ mood: 11 }, { mood: 15 });
		expect(measures.map(({ key }) => key)).toEqual(['mood']);
	});

	it('are their own groups where the file has no list of them', () => {
		const bytes = backup([{ ...ENTRY, mood: 4 }], {});
		expect(foreignOf(readDaylioBackup, bytes).entries[0]!.values).toEqual(new Map([['mood', 4]]));
	});
});

describe('the file of a backup', () => {
	it('may be kept without packing it', () => {
		const base64 = bytesOf(btoa(JSON.stringify({ customMoods: MOODS, dayEntries: [ENTRY] })));
		const bytes = zipBytes({ 'backup.daylio': base64 }, 0);
		expect(foreignOf(readDaylioBackup, bytes).entries).toHaveLength(1);
	});

	it.each([
		['that is not base64', bytesOf('{"dayEntries":[]}'), 'damaged'],
		['that is empty', new Uint8Array(), 'empty'],
		['whose base64 holds no UTF-8', bytesOf(btoa('\xff\xfe')), 'not_utf8'],
		['whose base64 holds no JSON', bytesOf(btoa('dayEntries')), 'bad_json'],
		['without entries', bytesOf(btoa('{"dayEntries":{}}')), 'unknown_format'],
		['with a list of none', bytesOf(btoa('{"dayEntries":[]}')), 'nothing_in_it']
	])('%s is refused', (_, journal, reason) => {
		expect(readBy(readDaylioBackup, zipBytes({ 'backup.daylio': journal }))).toBe(reason);
	});

	it('that lies in a folder is none', () => {
		const bytes = zipBytes({ 'x/backup.daylio': bytesOf(btoa('{}')) });
		expect(readBy(readDaylioBackup, bytes)).toBe('unknown_format');
	});
});
