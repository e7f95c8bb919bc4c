import { describe, expect, test } from 'vitest';
import {
	addDays,
	day,
	dayRange,
	daysBetween,
	isLate,
	weekday,
	type Day
} from '../../../src/lib/core/days';
import { questionSet } from '../../../src/lib/core/deck';
import { hoursInto, isHoliday, isWorkday } from '../../../src/lib/core/example/calendar';
import {
	exampleJournal,
	exampleRows,
	type ExampleInput
} from '../../../src/lib/core/example/journal';
import { NOTES, type Note } from '../../../src/lib/core/example/notes';
import { CHARACTERS, SELLERS, type Character } from '../../../src/lib/core/example/sellers';
import { journalDays, type JournalDay } from '../../../src/lib/core/journal-day';
import { admitRow, isLive, type Change, type Row } from '../../../src/lib/core/records';
import { isRev, revTime, type DeviceId } from '../../../src/lib/core/revisions';
import { settingsFrom } from '../../../src/lib/core/settings';
import { mean, momentsOf, textsOf } from './builders';

const UNTIL = day('2026-06-30');
const YEARS = 3;
const SEEDS = [1, 2, 3];
const THREE_YEARS = { language: 'nl', until: UNTIL, days: YEARS * 365 } as const;

const journals = new Map<string, Row[]>();
/** Three years of this seller; made once, since nothing changes them. */
function rowsOf(character: Character, seed = 1): Row[] {
	const key = `${character} ${seed}`;
	const rows = journals.get(key) ?? exampleRows({ ...THREE_YEARS, character, seed });
	journals.set(key, rows);
	return rows;
}

const each = CHARACTERS.flatMap((character) => SEEDS.map((seed) => [character, seed] as const));
const share = (days: readonly JournalDay[], is: (of: JournalDay) => boolean) =>
	days.filter(is).length / days.length;

describe('an example journal', () => {
	const input: ExampleInput = { ...THREE_YEARS, character: 'market', seed: 5, days: 400 };

	test('is the same for the same input, byte for byte', () => {
		expect(JSON.stringify(exampleJournal(input))).toBe(JSON.stringify(exampleJournal(input)));
		expect(JSON.stringify(exampleRows(input))).toBe(JSON.stringify(exampleRows(input)));
	});

	test('is another life with another seed', () => {
		expect(JSON.stringify(exampleJournal({ ...input, seed: 6 }))).not.toBe(
			JSON.stringify(exampleJournal(input))
		);
	});

	test('differs between languages in what was written and in nothing else', () => {
		const wordless = (changes: readonly Change[]) =>
			changes.map((change) => (isLive(change, 'text') ? { ...change, body: 'words' } : change));
		const [dutch, english] = [exampleJournal(input), exampleJournal({ ...input, language: 'en' })];
		expect(wordless(english)).toEqual(wordless(dutch));
		const words = (changes: readonly Change[]) => textsOf(changes).map(({ body }) => body.text);
		expect(words(english).filter((text) => words(dutch).includes(text))).toEqual([]);
	});

	test('leaves out what was written after the instant given', () => {
		const noon = hoursInto(addDays(UNTIL, -20), 12).instant;
		const before = exampleRows({ ...input, upTo: noon });
		const told = before.filter(({ kind }) => kind !== 'setting');
		expect(Math.max(...told.map(({ rev }) => revTime(rev)))).toBeLessThanOrEqual(noon);
		expect(before.length).toBeLessThan(exampleRows(input).length);
	});

	test('signs its notes and revisions with the device given', () => {
		const device = '0123456789ab' as DeviceId;
		const rows = exampleRows({ ...input, device });
		expect(rows.every(({ rev }) => rev.endsWith(device))).toBe(true);
		expect(textsOf(rows).every(({ id }) => id.endsWith(`/${device}`))).toBe(true);
	});

	test('of a single day may be empty, and of no day is', () => {
		const told = (days: number) =>
			exampleJournal({ ...input, character: 'shop', days }).filter(
				({ kind }) => kind !== 'setting'
			);
		expect(new Set(told(1).map((change) => change.day)).size).toBeLessThanOrEqual(1);
		expect(told(0)).toEqual([]);
	});
});

describe.each(each)('the %s seller, seed %i', (character, seed) => {
	const rows = rowsOf(character, seed);
	const days = journalDays(rows);

	test('has records that the gate admits, each id once, and nothing undefined', () => {
		expect(rows.filter((row) => !admitRow(row).ok)).toEqual([]);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		expect(JSON.parse(JSON.stringify(rows))).toStrictEqual(rows);
		expect(rows.every(({ rev }) => isRev(rev))).toBe(true);
		const said = rows.filter(({ kind }) => kind !== 'setting').map((row) => row.day);
		expect(said.every((of) => of > addDays(UNTIL, -YEARS * 365) && of <= UNTIL)).toBe(true);
	});

	test('works on the days of such a seller alone', () => {
		const worked = new Set(days.map((of) => weekday(of.day)));
		expect([...worked].sort()).toEqual(Object.keys(SELLERS[character].weekdays).map(Number));
		const feasts = days.filter((of) => SELLERS[character].closed.includes(of.day.slice(5)));
		expect(feasts).toEqual([]);
	});

	test('sells where such a seller does, and asks questions from that deck', () => {
		const { place, deck } = settingsFrom(rows);
		expect(place).toBe(SELLERS[character].place);
		for (const { body } of momentsOf(rows)) {
			const fitting = questionSet(body.kind, place!).map(({ id }) => id);
			expect(fitting).toContain(body.questionShown);
			expect(body.questionAsked).toBe(body.response === 'asked' ? body.questionShown : null);
		}
		expect(deck.greed.at(-1)).toBe(
			momentsOf(rows).findLast(({ body }) => body.kind === 'greed')!.body.questionShown
		);
	});

	test('logs 0 to 9 moments a day, during the hours in which customers come', () => {
		const counts = days.map(({ moments }) => moments.length);
		expect(Math.max(...counts)).toBeLessThanOrEqual(9);
		expect(Math.min(...counts)).toBe(0);
		expect(mean(counts)).toBeGreaterThan(2);
		expect(mean(counts)).toBeLessThan(5.5);
		for (const { day: of, moments } of days) {
			for (const { at } of moments) {
				const midnight = hoursInto(of, 0).instant;
				const hour = (at.instant - midnight) / 3_600_000;
				expect(hour).toBeGreaterThan(7);
				expect(hour).toBeLessThan(19.5);
			}
		}
	});

	test('keeps most days whole, some in part, some late, some without customers', () => {
		const status = (is: string) => share(days, (of) => of.tension.status === is);
		expect(status('complete')).toBeGreaterThan(0.65);
		expect(status('complete')).toBeLessThan(0.88);
		expect(status('partial')).toBeGreaterThan(0.1);
		expect(status('no_customers')).toBeGreaterThan(0.002);
		expect(status('no_customers')).toBeLessThan(0.12);
		const late = share(days, (of) => of.late);
		expect(late).toBeGreaterThan(0.005);
		expect(late).toBeLessThan(0.08);
		const onlyMoments = (of: JournalDay) => of.happiness === null && of.moments.length > 0;
		expect(days.some(onlyMoments)).toBe(true);
		expect(days.some((of) => of.belief !== null && of.closed === null)).toBe(true);
		expect(days.some((of) => of.happiness !== null && of.belief === null)).toBe(true);
		expect(days.some(({ moments }) => moments.some(({ response }) => response === null))).toBe(
			true
		);
	});

	test('has a holiday of two or three weeks every summer, and forgets days in between', () => {
		const gaps = days.slice(1).map((of, index) => ({
			from: days[index]!.day,
			days: daysBetween(days[index]!.day, of.day) - 1
		}));
		for (const year of ['2024', '2025']) {
			const summer = gaps.filter(({ from }) => from > `${year}-06-25` && from < `${year}-09-20`);
			expect(Math.max(...summer.map((gap) => gap.days))).toBeGreaterThanOrEqual(14);
		}
		const seller = SELLERS[character];
		const known = new Set(days.map((of) => of.day));
		const workdays = dayRange(addDays(UNTIL, 1 - YEARS * 365), UNTIL).filter(
			(of) => isWorkday(of, seller) && !isHoliday(of, seller, seed)
		);
		const forgotten = workdays.filter((of) => !known.has(of)).length / workdays.length;
		expect(forgotten).toBeGreaterThan(0.04);
		expect(forgotten).toBeLessThan(0.25);
	});

	test('learns to ask on, unevenly', () => {
		const responses = momentsOf(rows).flatMap(({ body }) => body.response ?? []);
		const asked = (from: number, to: number) => {
			const part = responses.slice(from * responses.length, to * responses.length);
			return part.filter((response) => response === 'asked').length / part.length;
		};
		expect(asked(0, 0.06)).toBeLessThan(0.36);
		expect(asked(0.5, 1)).toBeGreaterThan(asked(0, 0.06) + 0.12);
		const tenths = Array.from({ length: 10 }, (_, index) => asked(index / 10, (index + 1) / 10));
		const falls = tenths.slice(1).filter((value, index) => value < tenths[index]!);
		expect(falls.length).toBeGreaterThan(0);
	});

	test('has days that resemble the day before', () => {
		const values = days.flatMap(({ happiness }) => happiness ?? []);
		const middle = mean(values);
		const off = values.map((value) => value - middle);
		const resemblance =
			off.slice(1).reduce((sum, value, index) => sum + value * off[index]!, 0) /
			off.reduce((sum, value) => sum + value * value, 0);
		expect(resemblance).toBeGreaterThan(0.1);
		expect(resemblance).toBeLessThan(0.75);
		expect(new Set(values).size).toBeGreaterThan(5);
	});

	test('writes notes on some days and some moments, none twice within a year', () => {
		const written = textsOf(rows);
		expect(written.length / days.length).toBeGreaterThan(0.2);
		expect(written.length / days.length).toBeLessThan(0.75);
		expect(written.every(({ body }) => body.type === 'note')).toBe(true);
		const last = new Map<string, Day>();
		for (const { day: of, body } of written) {
			const before = last.get(body.text);
			if (before) expect(daysBetween(before, of as Day)).toBeGreaterThan(365);
			last.set(body.text, of as Day);
		}
	});

	test('writes what fits', () => {
		const about = new Map(
			Object.entries(NOTES[character]).flatMap(([key, notes]) =>
				notes.map((note) => [note.nl, { key, note }] as const)
			)
		);
		for (const of of days) {
			for (const { text } of of.texts) {
				const { key } = about.get(text)!;
				if (key === 'none' || key === 'storm') expect(of.moments).toHaveLength(0);
				if (key === 'calm') expect(of.moments).toHaveLength(0);
				if (key === 'busy') expect(of.moments.length).toBeGreaterThanOrEqual(7);
				if (key === 'late') expect(of.late || of.closed === null).toBe(true);
				if (key === 'december') expect(of.day.slice(5, 7)).toBe('12');
				if (key === 'hot') expect(['07', '08']).toContain(of.day.slice(5, 7));
				if (key === 'cold') expect(['12', '01', '02']).toContain(of.day.slice(5, 7));
				expect(key).not.toContain('/');
			}
			for (const moment of of.moments) {
				for (const { text } of of.momentTexts.get(moment.id) ?? []) {
					const { key, note } = about.get(text)!;
					expect(key).toBe(`${moment.kind}/${moment.response}`);
					if (note.situation) expect(moment.situation).toBe(note.situation);
					if (note.question) expect(moment.questionAsked).toBe(note.question);
				}
			}
		}
	});

	test('tells of something new, and of coming back from a holiday', () => {
		const written = new Set(textsOf(rows).map(({ body }) => body.text));
		const told = (notes: readonly Note[] = []) => notes.some(({ nl }) => written.has(nl));
		const { place, product, back } = NOTES[character];
		expect(told([...place!, ...product!])).toBe(true);
		expect(told(back)).toBe(true);
	});

	test('answers after the day, and late answers stay within the journal', () => {
		for (const row of rows) {
			if (!isLive(row, 'answer')) continue;
			expect(row.body.at.instant).toBeGreaterThan(hoursInto(row.day as Day, 12).instant);
			expect(row.body.at.instant).toBeLessThan(hoursInto(UNTIL, 28).instant);
		}
		const answers = rows.flatMap((row) => (isLive(row, 'answer') ? [row] : []));
		expect(answers.some(({ day: of, body }) => isLate(of as Day, body.at))).toBe(true);
	});
});
