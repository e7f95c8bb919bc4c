import { beforeEach, describe, expect, test } from 'vitest';
import { NO_MARKS, type SaidMarks } from '../../../src/lib/charts/tension-marks';
import { PLACES, SITUATIONS, type MomentBody, type Place } from '../../../src/lib/core/bodies';
import { addDays, type Day } from '../../../src/lib/core/days';
import type { Overview } from '../../../src/lib/core/insight/overview';
import type { Row } from '../../../src/lib/core/records';
import { overwriteGetLocale } from '../../../src/lib/i18n/paraglide/runtime.js';
import type { Figure } from '../../../src/routes/insight/figure';
import {
	hoursFigure,
	outcomesFigure,
	productsFigure,
	situationsFigure,
	tomorrowFigure,
	weekdaysFigure
} from '../../../src/routes/insight/row-figures';
import { tensionFigure } from '../../../src/routes/insight/tension-figure';
import { forcesFigure, partsFigure, promiseFigure } from '../../../src/routes/insight/time-figures';
import { at, belief, close, happiness, momentId } from '../core/builders';
import { ago, filled, more, seen, tap, TODAY, type Asked } from '../core/insight/overview-builders';
import { CAUSES } from './causes';

const [TEA, SOAP] = [momentId(901), momentId(902)];
const NAMES = new Map([
	[TEA, 'Tea'],
	[SOAP, 'Soap']
]);
const ENDS = ['asked', 'let_pass', 'gave_in', null] as const;

/** What there is of one day: a moment, often another, and sometimes something that came back. */
function lived(index: number): Row[] {
	const of = ago(index);
	const body = (kind: 'greed' | 'fear', step: number): Partial<MomentBody> => ({
		kind,
		response: ENDS[step % 4]!,
		situation: [...SITUATIONS, null][step % (SITUATIONS.length + 1)]!,
		product: [TEA, SOAP, null][step % 3]!,
		at: at(of, `${String(9 + (step % 9)).padStart(2, '0')}:30`)
	});
	return [
		...(index % 7 === 3 ? [happiness(of, 6)] : filled(of, index % 11, index % 9 === 0, 10)),
		...(index % 6 === 5 ? [belief(of, 7, TEA)] : []),
		tap(of, body('greed', index), 2),
		...(index % 2 === 0 ? [tap(of, body('fear', index + 1), 3)] : []),
		...(index % 5 === 0 ? [more(of, 7, index % 2 === 0 ? 'review' : 'recommendation')] : [])
	];
}
const life = (days: number) => Array.from({ length: days }, (_, index) => lived(index)).flat();

interface Shown {
	marks?: readonly Day[];
	said?: SaidMarks;
	place?: Place;
	chosen?: number;
}

/** All figures of what is shown, as the screen asks for them. */
function figures(of: Overview, { marks = [], said = NO_MARKS, place = 'shop', chosen = 0 }: Shown) {
	return [
		tensionFigure(of, marks, said, chosen),
		partsFigure(of, marks, chosen),
		forcesFigure(of, marks, chosen),
		promiseFigure(of, marks, chosen, place),
		outcomesFigure(of),
		situationsFigure(of),
		hoursFigure(of),
		productsFigure(of, NAMES),
		weekdaysFigure(of),
		tomorrowFigure(of)
	].filter((figure): figure is Figure => figure !== null);
}

/** All that can be read of it. */
const wordsOf = ({ title, sentence, how, chart, table, steps }: Figure) => [
	title,
	sentence,
	how,
	...[chart.along, ...chart.panes].flatMap(({ ticks }) => ticks.flatMap(({ label }) => label)),
	...chart.panes.flatMap(({ name }) => name ?? []),
	...table().head,
	...table().rows.flat(),
	...(steps?.places.map((_, index) => steps.spoken(index)) ?? [])
];

const SAID: SaidMarks = {
	usual: [{ from: ago(20), to: TODAY, lower: 10, upper: 40 }],
	unusual: [{ day: ago(3), value: 70 }],
	claims: [{ from: ago(20), to: ago(7), value: 33 }]
};
const LIVES: [string, number, Asked, Shown, number][] = [
	['nothing', 0, {}, {}, 1],
	['a day', 1, {}, {}, 2],
	['two weeks', 14, {}, { place: 'street' }, 8],
	['some weeks', 80, {}, { marks: [ago(9)], said: SAID, chosen: 3 }, 10],
	['a year', 365, { period: '1y' }, { place: 'b2b', said: SAID }, 10],
	['four years', 1460, {}, {}, 10],
	['four years, looked at closer', 1460, { within: { from: ago(40), to: ago(20) } }, {}, 8],
	['moments of fear with one product', 90, { kind: 'fear', product: TEA }, {}, 10]
];

describe.each(['nl', 'en'] as const)('%s', (language) => {
	beforeEach(() => void overwriteGetLocale(() => language));

	test.each(LIVES)('of %s no figure names a cause, and all say it whole', (...of) => {
		const [, days, asked, shown, least] = of;
		const found = figures(seen(life(days), asked), shown);
		expect(found.length).toBeGreaterThanOrEqual(least);
		expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
		for (const figure of found) {
			for (const text of wordsOf(figure)) {
				expect(text).not.toMatch(CAUSES);
				expect(text).not.toMatch(/undefined|NaN|Infinity|[{}]|\.\.|: *$/);
				expect(text).not.toMatch(/\b1\s(volledige\s)?(dagen|weken|momenten)\b/);
				expect(text).not.toMatch(/\b1\s(complete\s)?(days|weeks|moments)\b/);
			}
			expect(figure.title).toMatch(/^\p{Lu}.*[^.]$/u);
			expect(figure.sentence).toMatch(/^[\p{Lu}\d]/u);
			expect(figure.how).toMatch(/^([\p{Lu}\d].*[.])?$/u);
			expect(figure.height).toBeGreaterThan(0);
		}
	});

	test.each(LIVES)('of %s each table has a cell under each heading', (...of) => {
		const [, days, asked, shown] = of;
		for (const { table, key, steps } of figures(seen(life(days), asked), shown)) {
			const { head, rows } = table();
			expect([...head, ...rows.flat()]).not.toContain('');
			expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
			if (days > 0) expect([key, rows.length > 0]).toEqual([key, true]);
			expect(new Set(steps?.places).size).toBe(steps?.places.length ?? 0);
		}
	});

	test.each(PLACES)('where someone sells (%s) rewards have its words', (place) => {
		const of = promiseFigure(seen(life(14)), [], 0, place)!;
		const [first, second] = of.table().head.slice(-2);
		for (const text of [of.sentence, of.how]) {
			expect(text).toContain(first);
			expect(text).toContain(second);
		}
	});
});

describe('there is no figure', () => {
	beforeEach(() => void overwriteGetLocale(() => 'nl'));
	const moments = (count: number, body: Partial<MomentBody> = {}) =>
		Array.from({ length: count }, (_, index) => tap(TODAY, body, index));
	const open = (of: Day) => [happiness(of, 7), tap(of, { response: null })];
	/** So many days with this much between them. */
	const every = (apart: number, count: number) =>
		Array.from({ length: count }, (_, index) => filled(ago(apart * index))).flat();

	const without: [string, (of: Overview) => Figure | null, Row[], Row[]][] = [
		['of parts of a single day', (of) => partsFigure(of, [], 0), every(1, 1), every(1, 2)],
		[
			'of parts of open days',
			(of) => partsFigure(of, [], 0),
			[...open(ago(1)), ...open(TODAY)],
			every(1, 2)
		],
		['of forces on a single day', (of) => forcesFigure(of, [], 0), every(1, 1), every(1, 2)],
		[
			'of forces on open days',
			(of) => forcesFigure(of, [], 0),
			[...open(ago(1)), ...open(TODAY)],
			[close(ago(1)), close(TODAY)]
		],
		[
			'of what came back while no moment has an end',
			(of) => promiseFigure(of, [], 0, 'shop'),
			[...moments(3, { response: null }), more(TODAY, 1), more(ago(8), 1)],
			[...moments(1), more(ago(8), 1)]
		],
		[
			'of what came back in a single week',
			(of) => promiseFigure(of, [], 0, 'shop'),
			[...moments(3), more(TODAY, 1)],
			[...moments(3), more(ago(8), 1)]
		],
		['of how it ended without a moment', outcomesFigure, every(1, 9), moments(1)],
		[
			'of where in the talk while nobody said it',
			situationsFigure,
			moments(9),
			moments(1, { situation: 'price' })
		],
		['of hours of a handful', hoursFigure, moments(4), moments(5)],
		[
			'of one product',
			(of) => productsFigure(of, NAMES),
			moments(9, { product: TEA }),
			[...moments(1, { product: TEA }), belief(TODAY, 7, SOAP)]
		],
		[
			'of products without a moment',
			(of) => productsFigure(of, NAMES),
			[belief(TODAY, 7, TEA), belief(TODAY, 7, SOAP)],
			[belief(TODAY, 7, TEA), belief(TODAY, 7, SOAP), ...moments(1)]
		],
		['of four of a weekday', weekdaysFigure, every(7, 4), every(7, 5)],
		['of tomorrow after days apart', tomorrowFigure, every(2, 30), every(1, 6)],
		['of tomorrow after few days', tomorrowFigure, every(1, 5), every(1, 6)]
	];
	test.each(without)('%s', (_, figure, none, some) => {
		expect(figure(seen(none))).toBeNull();
		expect(figure(seen(some))).not.toBeNull();
	});

	test('of what came back in a single week', () => {
		const within = { from: addDays(TODAY, -2), to: TODAY };
		expect(promiseFigure(seen(moments(5), { within }), [], 0, 'shop')).toBeNull();
	});
});

describe('in Dutch', () => {
	beforeEach(() => void overwriteGetLocale(() => 'nl'));

	test('of days that were not answered it is not said that they are complete', () => {
		const days = [close(ago(1)), tap(ago(1)), close(TODAY)];
		const { sentence } = forcesFigure(seen(days), [], 0)!;
		expect(sentence).toMatch(/2\s.*dagen/);
		expect(sentence).not.toContain('volledig');
	});

	test('nor of answers to what is believed of a product', () => {
		const rows = [tap(TODAY, { product: TEA }), belief(TODAY, 7, SOAP), belief(ago(1), 8, SOAP)];
		const { table } = productsFigure(seen(rows), NAMES)!;
		expect(table().rows.map((row) => row.at(-1))).toEqual(['–', expect.stringMatching(/^7,5 \(2/)]);
		expect(table().rows.flat().join()).not.toContain('volledig');
	});
});
