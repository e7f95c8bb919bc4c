import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, clockTime, day } from '../../../src/lib/core/days';
import { exampleRows } from '../../../src/lib/core/example/journal';
import { journalDays } from '../../../src/lib/core/journal-day';
import { daySummary } from '../../../src/lib/core/period';
import { csvQuestion, csvWords } from '../../../src/lib/i18n/csv-words';
import { overwriteGetLocale } from '../../../src/lib/i18n/paraglide/runtime.js';
import { daysCsv, momentsCsv } from '../../../src/lib/share/csv-out';
import { CHECK_INS, MOMENTS, tenYears } from '../../fixtures/ten-years';
import { belief, close, happiness, moment, momentId, momentsOf, note } from '../core/builders';
import {
	card,
	daily,
	dayLines,
	event,
	momentLines,
	ONE,
	own,
	product,
	question,
	reflection,
	reward,
	sold,
	words,
	type Line
} from './csv-rows';
import { worked } from '../often';

test('nothing that is deleted is in either table', () => {
	const kinds = [
		happiness(ONE, 7),
		belief(ONE, 7),
		close(ONE),
		moment(ONE, 1),
		note(ONE, ONE, 'GEHEIM'),
		note(momentId(1), ONE, 'GEHEIM'),
		reflection(ONE, 'GEHEIM', { ownPrompt: 'GEHEIM' }),
		event(2, ONE, { label: 'GEHEIM' }),
		reward(momentId(3), ONE, { reward: 'review' }),
		product(4, 'GEHEIM'),
		daily(5, 'GEHEIM', 'ten'),
		card(6, 'GEHEIM'),
		own(ONE, momentId(5), 5),
		sold(ONE, momentId(4))
	];
	fc.assert(
		fc.property(fc.subarray(kinds), (gone) => {
			const rows = kinds.map((each) => (gone.includes(each) ? { ...each, body: null } : each));
			const input = { rows, words, question };
			const secrets = daysCsv(input) + momentsCsv(input);
			const live = kinds.filter((each) => !gone.includes(each));
			const dated = live.filter((each) => each.day !== '');
			expect(dayLines(rows)).toHaveLength(dated.length > 0 ? 1 : 0);
			expect(momentLines(rows)).toHaveLength(momentsOf(live).length);
			const texts = live.some((each) => JSON.stringify(each).includes('GEHEIM'));
			if (!texts) expect(secrets).not.toContain('GEHEIM');
		})
	);
});

describe('in English', () => {
	afterEach(() => void overwriteGetLocale(() => 'nl'));

	test('words, questions and the sign of a fraction are English', () => {
		overwriteGetLocale(() => 'en');
		const rows = [
			belief(ONE, 7, momentId(1)),
			belief(ONE, 8, momentId(2)),
			moment(ONE, 3, { questionShown: 'need-01' })
		];
		const input = { words: csvWords('b2b'), question: csvQuestion('je') };
		const [line] = dayLines(rows, input);
		expect(line).toMatchObject({
			Weekday: 'Monday',
			'Belief (mean, 0–10)': '7.5',
			'Greed (number of taps)': '1'
		});
		const csv = momentsCsv({ rows, ...input });
		expect(csv).toContain(',Greed,5,Gave in,,,What brought you here today?,');
	});
});

describe('a long journal', () => {
	test('of ten years has a line for each day and each moment, soon enough to wait for', () => {
		const rows = tenYears(1);
		const began = worked();
		daysCsv({ rows, words });
		momentsCsv({ rows, words, question });
		// About a second; a machine that does much at once is given more.
		expect(worked() - began).toBeLessThan(8000);
		const days = dayLines(rows);
		const moments = momentLines(rows);
		expect(days).toHaveLength(CHECK_INS);
		expect(moments).toHaveLength(MOMENTS);
		expect([days[0], days.at(-1)].map((line) => line!['Dag (jjjj-mm-dd)'])).toEqual([
			addDays(day('2026-06-30'), 1 - CHECK_INS),
			'2026-06-30'
		]);
	});

	test('says day by day and moment by moment what the app says', () => {
		const rows = exampleRows({
			character: 'market',
			language: 'nl',
			seed: 3,
			until: day('2026-06-30'),
			days: 400
		});
		const days = journalDays(rows);
		const lines = dayLines(rows);
		expect(days.length).toBeGreaterThan(50);
		expect(
			lines.map((line) => [line['Dag (jjjj-mm-dd)'], line['Spanning (0–100, AS-1.0)']])
		).toEqual(days.map((of) => [of.day, String(daySummary(of).rounded?.total ?? '')]));
		const count = (line: Line, ...headers: string[]) =>
			headers.reduce((sum, header) => sum + Number(line[`${header} (aantal tikjes)`]), 0);
		for (const [index, { moments }] of days.entries()) {
			const line = lines[index]!;
			expect(count(line, 'Hebberigheid', 'Angst')).toBe(moments.length);
			expect(count(line, 'Doorgevraagd', 'Laten gaan', 'Toegegeven', 'Nog open')).toBe(
				moments.length
			);
		}
		expect(
			momentLines(rows).map((line) => [line['Dag (jjjj-mm-dd)'], line['Tijd (uu:mm)']])
		).toEqual(days.flatMap((of) => of.moments.map((each) => [of.day, clockTime(each.at)])));
	});
});
