import { beforeEach, describe, expect, test } from 'vitest';
import type { PlainChart } from '../../../src/lib/charts/plain-chart';
import { NO_MARKS } from '../../../src/lib/charts/tension-marks';
import { day } from '../../../src/lib/core/days';
import type { Overview } from '../../../src/lib/core/insight/overview';
import { writtenOn } from '../../../src/lib/core/insight/written';
import { journalDays } from '../../../src/lib/core/journal-day';
import type { Row } from '../../../src/lib/core/records';
import type { Times } from '../../../src/lib/core/share/share-times';
import { UNNAMED } from '../../../src/lib/core/share/unnamed';
import { overwriteGetLocale } from '../../../src/lib/i18n/paraglide/runtime.js';
import type { SharedOf } from '../../../src/routes/coach/seller-insight';
import { productNames } from '../../../src/routes/insight/product-names';
import { tensionFigure } from '../../../src/routes/insight/tension-figure';
import { ReportChoice } from '../../../src/routes/report/report-choice.svelte';
import { figuresOf } from '../../../src/routes/report/report-figures';
import { notesByMonth, reportNote } from '../../../src/routes/report/report-notes';
import { movedSpan } from '../../../src/routes/report/report-span';
import { reportOf, type ReportOf } from '../../../src/routes/report/report-words';
import { at, moment, momentId, note } from '../core/builders';
import { ago, filled, marked, seen, tap, TODAY } from '../core/insight/overview-builders';

beforeEach(() => void overwriteGetLocale(() => 'nl'));

const lived = (index: number): Row[] => [
	...filled(ago(index), index % 11, index % 3 === 0),
	tap(ago(index), { kind: 'fear' }, 1)
];
const rows = [
	...Array.from({ length: 80 }, (_, index) => lived(index)).flat(),
	marked(ago(9), 'other')
];
const shown = seen(rows, { period: '12w' });
const figuresIn = (of: Overview, isMarked: boolean) =>
	figuresOf({ shown: of, said: null, products: [], place: 'shop', marked: isMarked })
		.map((make) => make())
		.filter((figure) => figure !== null);
const figures = (isMarked: boolean) => figuresIn(shown, isMarked);

describe('what is drawn', () => {
	test('is what Insight draws, with nothing chosen in it', () => {
		expect(figures(false).map(({ key }) => key)).toEqual([
			'tension',
			'parts',
			'forces',
			'promise',
			'outcomes',
			'hours',
			'weekdays',
			'tomorrow'
		]);
		for (const { chart } of figures(true)) expect(chart.chosen ?? null).toBeNull();
		const chosen = tensionFigure(shown, [], NO_MARKS, 0).chart;
		const rings = (of: PlainChart) => of.panes[0]!.marks[0]!;
		expect(rings(chosen)).not.toEqual(rings(figures(false)[0]!.chart));
	});

	test('what is usual is explained where it is drawn', () => {
		const usual = /wat voor jou gewoon is/;
		expect(tensionFigure({ ...shown, usual: true }, [], NO_MARKS, 0).how).toMatch(usual);
		expect(figuresIn({ ...shown, usual: true }, false)[0]!.how).not.toMatch(usual);
	});

	test('has a rule for what was marked only where that is asked for', () => {
		const flags = (isMarked: boolean) =>
			figures(isMarked).flatMap(({ chart }) => chart.flags ?? []);
		expect(flags(false)).toEqual([]);
		expect(flags(true).length).toBeGreaterThan(0);
	});

	test('names no product whose name was kept back', () => {
		const product = { emoji: null, joy: '', archived: false, order: 0 };
		const names = productNames([
			{ ...product, id: 'a', name: 'Thee' },
			{ ...product, id: 'b', name: UNNAMED },
			{ ...product, id: 'c', name: UNNAMED, joy: 'Een kast die past' }
		]);
		expect([...names.values()]).toEqual(['Thee', 'Product zonder naam', UNNAMED]);
	});

	test('of an empty journal is nothing', () => {
		expect(figuresIn(seen([]), true)).toEqual([]);
	});
});

describe('what was written', () => {
	const [first, second] = [day('2026-05-31'), day('2026-06-01')];
	const written = [
		note(first, first, 'of the day'),
		note(second, second, '  '),
		moment(second, 7, { kind: 'greed', at: at(second, '14:12') }),
		note(momentId(7), second, 'of the moment')
	];
	const notes = writtenOn(journalDays(written));

	test('stands with its day, or the moment that it is about; what says nothing is none', () => {
		expect(
			notes
				.map((each) => reportNote(each, 'exact'))
				.map(({ title, text, asked }) => [title, asked, text])
		).toEqual([
			['Zondag 31\u00A0mei 2026', '', 'of the day'],
			['Maandag 1\u00A0juni 2026, 14:12: Hebberigheid', '', 'of the moment']
		]);
	});

	test('of a moment is told no more exactly than it was shared', () => {
		const titleOf = (times: Times) => reportNote(notes.at(-1)!, times).title;
		expect(titleOf('hour')).toBe('Maandag 1\u00A0juni 2026, 14\u00A0–\u00A015 uur: Hebberigheid');
		expect(titleOf('day')).toBe('Maandag 1\u00A0juni 2026: Hebberigheid');
	});

	test('stands by month', () => {
		expect(notesByMonth(notes).map(({ month, notes: own }) => [month, own.length])).toEqual([
			['2026-05-01', 1],
			['2026-06-01', 1]
		]);
	});
});

describe('in words', () => {
	const least: ReportOf = {
		language: 'nl',
		name: '  ',
		span: shown.span,
		today: TODAY,
		example: false,
		shared: null,
		drawn: [],
		events: null,
		said: null,
		notes: []
	};

	test('nothing stands there that was not chosen', () => {
		const { name, charts, events, said, notes, about } = reportOf(least);
		expect({ name, charts, events, said, notes }).toEqual({
			name: '',
			charts: [],
			events: null,
			said: null,
			notes: null
		});
		expect(about).toContain('Zonder notities.');
	});

	test('differences that may be chance say so, or where it is said', () => {
		const drawn = figures(false)
			.filter(({ key }) => key === 'weekdays' || key === 'hours')
			.map((figure) => ({ figure, picture: null, address: '' }));
		const howOf = (of: Partial<ReportOf>) =>
			reportOf({ ...least, drawn, ...of }).charts.map(({ key, how }) => [key, how]);
		const said = [{ key: 'week', kind: 'plain', sentence: 'Deze week.', how: ['x'] }] as const;
		const [hours, weekdays] = howOf({});
		expect(weekdays![1]).toMatch(/Zulke verschillen kunnen ook toeval zijn\.$/);
		expect(hours![1]).not.toMatch(/toeval/);
		expect(howOf({ said })[1]![1]).toMatch(/lees je bij ‘Wat er te zeggen is’\.$/);
	});

	test('of days that nobody lived, that stands wherever it says where it comes from', () => {
		expect(reportOf(least).source).toBe('Ambitiespanning, 3\u00A0jun 2026');
		expect(reportOf({ ...least, example: true }).source).toBe(
			'Ambitiespanning, 3\u00A0jun 2026 · Dit is een voorbeeld'
		);
	});

	test('of what may be said, its scope and its sentences alone', () => {
		const said = [
			{ key: 'week', kind: 'plain', sentence: 'Deze week.', how: ['numbers'] }
		] as const;
		expect(reportOf({ ...least, said }).said).toEqual({
			title: 'Wat er te zeggen is',
			scope: 'Dit gaat over het hele dagboek, tot en met 3\u00A0jun 2026.',
			sentences: ['Deze week.']
		});
	});

	test('of a share, it says so, up to which day, and what was kept back', () => {
		const said = [
			{ key: 'week', kind: 'plain', sentence: 'Deze week.', how: ['numbers'] }
		] as const;
		const until = day('2026-05-31');
		const of = (lacks: SharedOf['lacks']) =>
			reportOf({ ...least, said, shared: { until, times: 'day', lacks } });
		expect(of(['notes', 'attachments', 'times_of_day']).about.slice(1)).toEqual([
			'Gemaakt uit wat de verkoper deelde, tot en met 31\u00A0mei 2026. Met ‘je’ wordt de verkoper bedoeld.',
			'Niet gedeeld: notities en tijden van tikjes.',
			'Zonder notities.'
		]);
		expect(of(['attachments']).about).toHaveLength(3);
		expect(of([]).said?.scope).toBe(
			'Dit gaat over alles wat gedeeld is, tot en met 31\u00A0mei 2026.'
		);
		expect(JSON.stringify(reportOf({ ...least, said }))).not.toMatch(/gedeeld|deelde/);
	});

	test('what was marked stands there with its days', () => {
		expect(reportOf({ ...least, events: shown.events }).events?.rows).toEqual([
			{ when: '25\u00A0mei 2026', what: 'Iets anders' }
		]);
		expect(reportOf({ ...least, events: [] }).events).toBeNull();
	});
});

describe('notes that are chosen', () => {
	test('come one by one, or a month at once, each once', () => {
		const choice = new ReportChoice('Nour');
		expect(choice.kept()).toMatchObject({ name: 'Nour', notes: [] });
		choice.chooseNotes(['a'], true);
		choice.chooseNotes(['a', 'b', 'c'], true);
		expect([...choice.notes].sort()).toEqual(['a', 'b', 'c']);
		choice.chooseNotes(['b'], false);
		expect(['a', 'b', 'c', 'toString'].map((id) => choice.hasNote(id))).toEqual([
			true,
			false,
			true,
			false
		]);
		choice.chooseNotes(['a', 'b', 'c'], false);
		expect(choice.notes).toEqual([]);
	});
});

describe('an end that is moved', () => {
	const [from, to] = [day('2026-03-01'), day('2026-04-01')];
	const bounds = { from: day('2026-01-01'), to: day('2026-06-03') };
	test.each([
		['from', '2026-03-10', '2026-03-10', '2026-04-01'],
		['to', '2026-03-10', '2026-03-01', '2026-03-10'],
		['from', '2026-05-01', '2026-05-01', '2026-06-03'],
		['to', '2026-02-01', '2026-01-01', '2026-02-01'],
		['from', '1999-02-01', '2026-01-01', '2026-04-01'],
		['to', '2030-02-01', '2026-03-01', '2026-06-03']
	] as const)('%s to %s', (end, asked, first, last) => {
		expect(movedSpan({ from, to }, bounds, end, day(asked))).toEqual({ from: first, to: last });
	});
});
