import { describe, expect, it } from 'vitest';
import { readDaylioCsv } from '../../../../src/lib/share/readers/daylio-csv';
import { csvBytes } from './bytes';
import { foreignOf, readBy, plain } from './samples';

const HEADER = 'full_date,date,weekday,time,mood,activities,note_title,note';
const read = (...rows: string[]) => foreignOf(readDaylioCsv, csvBytes(HEADER, ...rows));
const entries = (...rows: string[]) => read(...rows).entries.map(plain);
const moods = (...names: string[]) => {
	const rows = names.map((name) => `2026-06-01,1 juni,maandag,20:05,${name},"","",""`);
	return read(...rows).measures[0]!.scale;
};

describe('a row of Daylio', () => {
	it('is a day, a minute, a mood and a note', () => {
		const row = '2026-06-01,1 juni,maandag,20:05,goed,"werk | thuis","Titel","Fijn, ""echt"""';
		expect(entries(row)).toEqual([
			{
				day: '2026-06-01',
				minute: 1205,
				values: { mood: 'goed' },
				note: 'Titel\nFijn, "echt"\n#werk #thuis'
			}
		]);
	});

	it.each([
		['20:05', 1205],
		['8:05 pm', 1205],
		['8:05\u202Fpm', 1205],
		['8:05 PM', 1205],
		['8:05 p.m.', 1205],
		['12:00 am', 0],
		['12:05 pm', 725],
		['0:00', 0],
		['23:59', 1439],
		['24:00', null],
		['13:00 pm', null],
		['0:10 am', null],
		['20:60', null],
		['', null],
		['avond', null]
	])('at %s is at minute %s', (time, minute) => {
		expect(entries(`2026-06-01,x,x,${time},good,"","",""`)[0]!.minute).toBe(minute);
	});

	it('has the text of what its editor writes, and other HTML as text', () => {
		const note = 'een<br>twee<br/>drie<BR />vier <b>vijf</b> &amp;lt;<div>zes</div><img src="x">';
		const [entry] = entries(`2026-06-01,x,x,20:05,good,"","","${note.replaceAll('"', '""')}"`);
		expect(entry!.note).toBe('een\ntwee\ndrie\nvier vijf &lt;zes\n<img src="x">');
	});

	it('stands beside others of the same day, in the order of the file', () => {
		const rows = ['20:05,good', '12:00,bad', '08:00,good'].map(
			(rest) => `2026-06-01,x,x,${rest},"","",""`
		);
		expect(entries(...rows).map(({ minute }) => minute)).toEqual([1205, 720, 480]);
	});

	it('without a mood still has its note, and without either says nothing', () => {
		const rows = ['2026-06-01,x,x,20:05,,"","","Fijn"', '2026-06-02,x,x,20:05,,"","",""'];
		expect(entries(...rows)).toEqual([
			{ day: '2026-06-01', minute: 1205, values: {}, note: 'Fijn' }
		]);
	});

	it.each([
		['2026-06-31,x,x,20:05,good,"","",""', 'no_day'],
		['1 juni 2026,x,x,20:05,good,"","",""', 'no_day'],
		[',x,x,20:05,good,"","",""', 'no_day'],
		['2026-06-12,x,x,20:05,good,"","",""', 'day_out_of_range'],
		['1899-12-31,x,x,20:05,good,"","",""', 'day_out_of_range'],
		['2026-06-01,x,x,20:05', 'bad_entry'],
		['2026-06-01,x,x,20:05,good,"","","",meer', 'bad_entry'],
		[`2026-06-01,x,x,20:05,${'x'.repeat(201)},"","",""`, 'bad_value'],
		[`2026-06-01,x,x,20:05,good,"","","${'x'.repeat(20_001)}"`, 'too_long']
	])('%# is refused, with its line', (row, reason) => {
		const good = '2026-06-01,x,x,20:05,good,"","",""';
		const foreign = read(good, '', row, good);
		expect(foreign.refused).toEqual([{ at: 4, reason }]);
		expect(foreign.entries).toHaveLength(2);
	});

	it('of tomorrow is taken, as is the first day of 1900', () => {
		const rows = ['2026-06-11', '1900-01-01'].map((day) => `${day},x,x,20:05,good,"","",""`);
		expect(entries(...rows).map(({ day }) => day)).toEqual(['2026-06-11', '1900-01-01']);
	});
});

describe('the moods', () => {
	it('are words, those that Daylio has from best to worst', () => {
		const words = ['awful', 'rad', 'meh', 'good', 'bad'];
		expect(moods(...words)).toEqual({
			type: 'words',
			words: ['rad', 'good', 'meh', 'bad', 'awful'],
			places: [1, 0.75, 0.5, 0.25, 0]
		});
	});

	it('are in order in Dutch, in whatever letters', () => {
		expect(moods('Slecht', 'Super', 'vreselijk', 'Gemiddeld', 'Goed')).toEqual({
			type: 'words',
			words: ['Super', 'Goed', 'Gemiddeld', 'Slecht', 'vreselijk'],
			places: [1, 0.75, 0.5, 0.25, 0]
		});
	});

	it('stand where they do in Daylio, also where the others do not occur', () => {
		expect(moods('good', 'meh')).toMatchObject({ places: [0.75, 0.5] });
	});

	it('that the user made come after, as they occur, and stand nowhere', () => {
		expect(moods('zen', 'bad', 'in de flow', 'rad', 'zen')).toEqual({
			type: 'words',
			words: ['rad', 'bad', 'zen', 'in de flow'],
			places: [1, 0.25, null, null]
		});
	});
});

describe('the table', () => {
	it('is read by the names of its columns', () => {
		const bytes = csvBytes('mood,iets,note,full_date', 'good,1,Fijn,2026-06-01');
		expect(foreignOf(readDaylioCsv, bytes).entries.map(plain)).toEqual([
			{ day: '2026-06-01', minute: null, values: { mood: 'good' }, note: 'Fijn' }
		]);
	});

	it('may have been saved with semicolons', () => {
		const bytes = csvBytes('full_date;time;mood;note', '2026-06-01;20:05;good;"Fijn; echt"');
		expect(foreignOf(readDaylioCsv, bytes).entries[0]!.note).toBe('Fijn; echt');
	});

	it('has a measure for each of the user’s scales, and loses none that is no number', () => {
		const header = 'full_date,time,mood,activities,scales,note_title,note';
		const bytes = csvBytes(
			header,
			'2026-06-01,20:05,good,"werk","Energie:\u00A04 | Druk: 2,5","","Fijn"',
			'2026-06-02,20:05,good,"","Energie: 2 | Slaap: goed","",""'
		);
		const { entries, measures } = foreignOf(readDaylioCsv, bytes);
		expect(entries.map(plain)).toMatchObject([
			{ values: { mood: 'good', 'scale/Energie': 4, 'scale/Druk': 2.5 }, note: 'Fijn\n#werk' },
			{ values: { mood: 'good', 'scale/Energie': 2 }, note: 'Slaap: goed' }
		]);
		expect(measures.map(({ key, label }) => [key, label])).toEqual([
			['mood', 'Mood'],
			['scale/Energie', 'Energie'],
			['scale/Druk', 'Druk']
		]);
		expect(measures[1]!.scale).toEqual({ type: 'numbers', worst: 2, best: 4, fixed: false });
	});

	it('of another app is of an unknown format', () => {
		expect(readBy(readDaylioCsv, csvBytes('date,mood', '2026-06-01,good'))).toBe('unknown_format');
	});
});
