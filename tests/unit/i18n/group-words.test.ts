import { describe, expect, test } from 'vitest';
import {
	groupFigures,
	type GroupFigures,
	type GroupMeasures
} from '../../../src/lib/core/coach/group';
import type { GroupFigure, LookVerdict } from '../../../src/lib/core/coach/group-looks';
import { addDays, day } from '../../../src/lib/core/days';
import {
	groupOutcomes,
	groupSituations,
	groupTension
} from '../../../src/routes/coach/group/group-figures';
import { isEmpty, notShown, whyNothing } from '../../../src/routes/coach/group/group-words';
import { CAUSES } from './causes';

const MONDAY = day('2026-05-04');
const SPAN = { from: MONDAY, to: addDays(MONDAY, 13) };
/** Spaces that hold together read like any other. */
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');
const figures = (...own: Partial<GroupMeasures>[]): GroupFigures =>
	groupFigures(
		own.map((each, index) => ({
			id: 'abcdefgh'[index]!,
			allowed: true,
			own: { tension: [null, null], outcomes: null, situations: null, ...each }
		})),
		SPAN,
		[]
	);
const tense = (...values: (number | null)[]) => ({ tension: values });
const ended = (asked: number, letPass: number) => ({
	outcomes: { asked, let_pass: letPass, gave_in: 100 - asked - letPass }
});

describe('the tension of a group', () => {
	const six = figures(
		tense(10, 20),
		tense(12, 22),
		tense(14, 24),
		tense(16, 26),
		tense(18, 28),
		tense(20, null)
	);
	const figure = groupTension(six, SPAN, 1)!;

	test('is said with its weeks and of how many it is', () => {
		expect(figure.sentence).toBe(
			'Het midden van de groep lag tussen 15 en 24, in 2 weken met 5 tot 6 verkopers.'
		);
		const [one] = six.weeks;
		expect(groupTension({ ...six, weeks: [one!] }, SPAN, 0)!.sentence).toBe(
			'Het midden van de groep lag op 15, in 1 week met 6 verkopers.'
		);
		expect(groupTension({ ...six, weeks: [] }, SPAN, 0)).toBeNull();
	});

	test('is read aloud by week, and stands in a table, the last one first', () => {
		expect(plain(figure.steps!.spoken(1))).toBe(
			'11 mei – 17 mei: midden 24, middelste helft 22 tot 26, 5 verkopers.'
		);
		expect(figure.steps!.spoken(2)).toBe('');
		expect(figure.table().rows.map((row) => row.map(plain))).toEqual([
			['11 mei – 17 mei', '24', '22 – 26', '5'],
			['4 mei – 10 mei', '15', '13 – 18', '6']
		]);
	});
});

describe('shares of moments', () => {
	const shown = figures(ended(60, 30), ended(50, 30), ended(40, 40), ended(50, 20), ended(80, 10));

	test('say what came most, with how many sellers', () => {
		const figure = groupOutcomes(shown)!;
		expect(plain(figure.sentence)).toBe(
			'Doorgevraagd kwam het meest voor: in het midden 50 % van de tikjes, bij 5 verkopers.'
		);
		expect(figure.table().rows.map((row) => row.map(plain))).toEqual([
			['Doorgevraagd', '50 %', '50 % – 60 %', '5'],
			['Laten gaan', '30 %', '20 % – 30 %', '5'],
			['Toegegeven', '20 %', '10 % – 20 %', '5']
		]);
		expect(groupSituations(shown)).toBeNull();
	});

	test('of which two came as much say of neither that it did', () => {
		const even = figures(...Array.from({ length: 5 }, () => ended(50, 50)));
		expect(groupOutcomes(even)!.sentence).toBe(
			'Geen van deze kwam het meest voor, bij 5 verkopers.'
		);
	});

	test('name no cause, and rank nobody', () => {
		const words = [groupOutcomes(shown)!, groupTension(figures(), SPAN, 0)].flatMap((figure) =>
			figure ? [figure.sentence, figure.how] : []
		);
		expect(words.length).toBeGreaterThan(1);
		for (const word of words) expect(word).not.toMatch(CAUSES);
	});
});

const leftOut = (...all: [GroupFigure, LookVerdict][]) => ({
	leftOut: all.map(([figure, verdict]) => ({
		part: { figure, weeks: [MONDAY], sellers: [] },
		verdict
	}))
});
const FEW = { allowed: false, reason: 'too_few', more: 1 } as const;
const NEAR = { allowed: false, reason: 'too_similar', more: 2 } as const;
const ADDS = { allowed: false, reason: 'adds_up' } as const;

describe('what is not shown', () => {
	test('is told with its reason, weeks of one reason together', () => {
		const left = leftOut(
			['tension', FEW],
			['tension', NEAR],
			['tension', FEW],
			['outcomes', ADDS],
			['situations', FEW]
		);
		expect(notShown(left).map(({ what, why }) => [what, why.split(/[ ,.]/)[0]])).toEqual([
			['Spanning in 2 weken:', 'Minder'],
			['Spanning in 1 week:', 'De'],
			['Hoe liep het af?', 'Samen'],
			['Waar in het gesprek?', 'Minder']
		]);
		expect(notShown(leftOut())).toEqual([]);
	});

	test('and that nothing is, why, and what can be done', () => {
		expect(isEmpty(figures(tense(1, 2)))).toBe(true);
		const sentences = (...all: Parameters<typeof leftOut>) => whyNothing(leftOut(...all));
		expect(sentences(['tension', FEW], ['outcomes', NEAR])[0]).toContain(
			'één of twee verkopers van'
		);
		expect(sentences(['tension', FEW], ['outcomes', ADDS])[0]).toContain('Samen met');
		expect(sentences(['outcomes', NEAR])).toHaveLength(2);
		expect(sentences(['tension', FEW])).toEqual([
			'Minder dan vijf verkopers hebben in deze weken genoeg ingevuld. Kies andere weken, of wacht op nieuwe bestanden.'
		]);
	});
});
