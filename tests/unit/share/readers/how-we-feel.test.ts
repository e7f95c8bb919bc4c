import { describe, expect, it } from 'vitest';
import { readHowWeFeel } from '../../../../src/lib/share/readers/how-we-feel';
import { csvBytes } from './bytes';
import { foreignOf, readBy, plain } from './samples';

const HEADER =
	'Date,Mood,Mood Key,Tags (People),Tags Key (People),Tags (Places),Tags (Events),Sleep,Notes,Reflections,Takeaways';
const read = (...rows: string[]) => foreignOf(readHowWeFeel, csvBytes(HEADER, ...rows));
const at = (date: string) => {
	const { entries, refused } = read(`${date},Calm,calm,,,,,,,,`);
	return entries[0] ? [entries[0].day, entries[0].minute] : refused[0]!.reason;
};

describe('a check-in', () => {
	it('is a day, a minute, a mood and all that was written and tagged', () => {
		const row =
			'2026 Sun Feb 8 4:04 PM,Proud;Tired,proud;tired,Family;By Myself,x,Home,Working,7.5,"een\ntwee",drie,vier';
		expect(read(row).entries.map(plain)).toEqual([
			{
				day: '2026-02-08',
				minute: 964,
				values: { mood: 'Proud' },
				note: 'een\ntwee\ndrie\nvier\n#Tired #Family #By Myself #Home #Working'
			}
		]);
	});

	it.each([
		['2026 Sun Feb 8 4:04 PM', ['2026-02-08', 964]],
		['2026 Sun Feb 8 4:04\u202FPM', ['2026-02-08', 964]],
		['2026 Sun Feb 08 12:05 AM', ['2026-02-08', 5]],
		['2026 Mon Jun 1 16:04', ['2026-06-01', 964]],
		['2026 ma mrt 2 16:04', ['2026-03-02', 964]],
		['2026 vr mei. 1 16:04', ['2026-05-01', 964]],
		['2025 do okt. 30 16:04', ['2025-10-30', 964]],
		['2026 Mon Jun 1', ['2026-06-01', null]],
		['2026 Mon Feb 31 4:04 PM', 'no_day'],
		['2026 Mon Xxx 1 4:04 PM', 'no_day'],
		['2026-06-01 16:04', 'no_day'],
		['', 'no_day'],
		['2026 Mon Aug 1 4:04 PM', 'day_out_of_range'],
		['1899 Sun Dec 31 4:04 PM', 'day_out_of_range']
	])('of %j is at %j', (date, expected) => {
		expect(at(date)).toEqual(expected);
	});

	it('has nothing to reflect where the file writes an empty list', () => {
		expect(read('2026 Mon Jun 1 4:04 PM,Calm,,,,,,,Fijn,[],[]').entries[0]!.note).toBe('Fijn');
		expect(read('2026 Mon Jun 1 4:04 PM,Calm,,,,,,,,[x],').entries[0]!.note).toBe('[x]');
	});
});

it('the moods are words in the order in which they come: nobody knows another', () => {
	const rows = ['Proud', 'Calm', 'Proud', 'Angry'].map(
		(mood) => `2026 Mon Jun 1 4:04 PM,${mood},,,,,,,,,`
	);
	expect(read(...rows).measures).toEqual([
		{
			key: 'mood',
			label: 'Mood',
			scale: { type: 'words', words: ['Proud', 'Calm', 'Angry'], places: [null, null, null] }
		}
	]);
});

it('the newer columns are read by their names', () => {
	const bytes = csvBytes(
		'Date,Locale,Mood Keys,Mood,Tags (People),Tags (Places),Tags (Events),Notes,Reflections,Takeaways',
		'2026 Mon Jun 1 11:36 PM,en,down,down,By Myself,Home,Resting,"A full note","[]","[]"'
	);
	expect(foreignOf(readHowWeFeel, bytes).entries.map(plain)).toEqual([
		{
			day: '2026-06-01',
			minute: 1416,
			values: { mood: 'down' },
			note: 'A full note\n#By Myself #Home #Resting'
		}
	]);
});

it('a table with a date and a mood alone is any table', () => {
	const bytes = csvBytes('Date,Mood,Notes', '2026 Mon Jun 1 4:04 PM,Calm,Fijn');
	expect(readBy(readHowWeFeel, bytes)).toBe('unknown_format');
});
