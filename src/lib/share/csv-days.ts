import { cameBack, REWARDS, type CameBack } from '../core/came-back';
import type { Day } from '../core/days';
import { eventsFrom, eventsWithin, type MarkedEvent } from '../core/events';
import { extraAnswers, ownQuestions, type ExtraAnswers } from '../core/extra-questions';
import type { JournalDay, Text } from '../core/journal-day';
import { daySummary, type DaySummary } from '../core/period';
import { productsFrom } from '../core/products';
import { GENERAL, type Row } from '../core/records';
import { PARTS, roundRange } from '../core/tension';
import { tableOf, written, type Column } from './csv-table';
import type { Cell } from './csv-text';
import type { Counted, CsvWords } from './csv-words';

/** A day with all that its line says. */
interface DayLine extends Pick<JournalDay, 'day' | 'beliefs' | 'sold' | 'closed' | 'moments'> {
	summary: DaySummary;
	extra: ExtraAnswers;
	back: CameBack;
	notes: Text[];
	reflections: Text[];
	events: MarkedEvent[];
}

type Columns = Column<DayLine>[];

const COUNTED: readonly Counted[] = ['greed', 'fear', 'asked', 'let_pass', 'gave_in', 'open'];
/** Decimals of a mean. */
const DIGITS = 2;

/** A note about a moment that is gone stands with its day. */
function notesOf({ texts, momentTexts, moments }: JournalDay): Text[] {
	const there = new Set(moments.map(({ id }) => id));
	const left = [...momentTexts].flatMap(([id, own]) => (there.has(id) ? [] : own));
	return [...texts.filter(({ type }) => type === 'note'), ...left];
}

function lineOf(of: JournalDay, rows: readonly Row[], events: readonly MarkedEvent[]): DayLine {
	const { day, beliefs, sold, closed, moments } = of;
	return {
		day,
		beliefs,
		sold,
		closed,
		moments,
		summary: daySummary(of),
		extra: extraAnswers(day, rows),
		back: cameBack(day, rows),
		notes: notesOf(of),
		reflections: of.texts.filter(({ type }) => type === 'reflection'),
		events: eventsWithin(events, { from: day, to: day })
	};
}

/** A whole number stays one that is counted with; a fraction takes the language's own sign. */
function decimal(value: number | null, sign: CsvWords['decimal']): Cell {
	if (value === null || Number.isInteger(value)) return value;
	const rounded = Number(value.toFixed(DIGITS));
	return sign === '.' ? rounded : String(rounded).replace('.', sign);
}

/** Ids in the order of a list; what is no longer in it comes last, in an order of its own. */
function inOrder(ids: ReadonlySet<string>, list: readonly string[]): string[] {
	const gone = [...ids].filter((id) => !list.includes(id)).sort();
	return [...list.filter((id) => ids.has(id)), ...gone];
}

function checkIn({ days: headers, weekday, decimal: sign }: CsvWords): Columns {
	return [
		{ header: headers.day, cell: ({ day }) => day },
		{ header: headers.weekday, cell: ({ day }) => weekday(day) },
		{ header: headers.happiness, cell: ({ summary }) => summary.happiness },
		{ header: headers.belief, cell: ({ summary }) => decimal(summary.belief, sign) }
	];
}

/** Products by id with their names, in the seller's order; those that are gone come last. */
function named(ids: ReadonlySet<string>, rows: readonly Row[], { goneProduct }: CsvWords) {
	const names = new Map(productsFrom(rows).map(({ id, name }) => [id, name]));
	return inOrder(ids, [...names.keys()]).map((id) => [id, names.get(id) ?? goneProduct] as const);
}

/** A column for the belief in each product that has any. */
function beliefs(lines: readonly DayLine[], rows: readonly Row[], words: CsvWords): Columns {
	const { beliefIn, beliefInGeneral } = words.days;
	const ids = new Set(lines.flatMap((line) => [...line.beliefs.keys()]));
	const general = ids.delete(GENERAL);
	const columnOf = (id: string, header: string) => ({
		header,
		cell: (line: DayLine) => line.beliefs.get(id) ?? null
	});
	const columns = named(ids, rows, words).map(([id, name]) => columnOf(id, beliefIn(name)));
	// Where nothing but this was asked or sold, it says what the mean says.
	const alone = columns.length === 0 && lines.every(({ sold }) => sold.length === 0);
	return general && !alone ? [columnOf(GENERAL, beliefInGeneral), ...columns] : columns;
}

/** A column for each product that was sold on any day. */
function sales(lines: readonly DayLine[], rows: readonly Row[], words: CsvWords): Columns {
	const ids = new Set(lines.flatMap(({ sold }) => sold));
	return named(ids, rows, words).map(([id, name]) => ({
		header: words.days.sold(name),
		cell: ({ sold }) => (sold.includes(id) ? words.yesNo('yes') : null)
	}));
}

/** What was asked besides, none of which is part of the tension. */
function extras(lines: readonly DayLine[], rows: readonly Row[], words: CsvWords): Columns {
	const { days: headers, yesNo, goneQuestion } = words;
	const known = ownQuestions(rows);
	const headings = new Map(known.map((each) => [each.id, headers.own(each)]));
	const asked = new Set(lines.flatMap(({ extra }) => [...extra.own.keys()]));
	const order = known.map(({ id }) => id);
	return [
		{ header: headers.attention, cell: ({ extra }) => extra.attention },
		...inOrder(asked, order).map((id) => ({
			header: headings.get(id) ?? goneQuestion,
			cell: ({ extra: { own } }: DayLine) => {
				const value = own.get(id) ?? null;
				return typeof value === 'string' ? yesNo(value) : value;
			}
		}))
	];
}

function tensionOf({ days: headers, closed: said }: CsvWords): Columns {
	const range = ({ summary }: DayLine) => summary.range && roundRange(summary.range);
	return [
		{ header: headers.closed, cell: ({ closed }) => closed && said(closed) },
		{ header: headers.tension, cell: ({ summary }) => summary.rounded?.total ?? null },
		{ header: headers.lowest, cell: (line) => range(line)?.lo ?? null },
		{ header: headers.highest, cell: (line) => range(line)?.hi ?? null },
		...PARTS.map((part) => ({
			header: headers.part(part),
			cell: ({ summary }: DayLine) => summary.rounded?.[part] ?? null
		}))
	];
}

function counts({ days: headers, felt }: CsvWords): Columns {
	return [
		...COUNTED.map((counted) => ({
			header: headers.count(counted),
			cell: ({ moments }: DayLine) =>
				moments.filter(({ kind, response }) => [kind, response ?? 'open'].includes(counted)).length
		})),
		...REWARDS.map((reward) => ({
			header: headers.reward(reward),
			cell: ({ back }: DayLine) => back.ids[reward].length
		})),
		{ header: headers.till, cell: ({ back }) => back.till && felt(back.till) }
	];
}

function texts({ days: headers, prompt, yesNo, event }: CsvWords): Columns {
	const text = (of: Text) => of.text;
	return [
		{ header: headers.notes, cell: ({ notes }) => written(notes, text) },
		{ header: headers.prompts, cell: ({ reflections }) => written(reflections, prompt) },
		{ header: headers.reflections, cell: ({ reflections }) => written(reflections, text) },
		{ header: headers.late, cell: ({ summary }) => yesNo(summary.late ? 'yes' : 'no') },
		{ header: headers.events, cell: ({ events }) => events.map(event).join('\n') }
	];
}

/**
 * The table of days: the header, then a line for each day in the order given.
 * @param byDay the rows of each day
 * @param rows all rows, for what belongs to no day and for what was marked earlier
 */
export function dayTable(
	days: readonly JournalDay[],
	byDay: ReadonlyMap<Day, readonly Row[]>,
	rows: readonly Row[],
	words: CsvWords
): Cell[][] {
	const events = eventsFrom(rows);
	const lines = days.map((of) => lineOf(of, byDay.get(of.day) ?? [], events));
	const columns = [
		...checkIn(words),
		...beliefs(lines, rows, words),
		...sales(lines, rows, words),
		...extras(lines, rows, words),
		...tensionOf(words),
		...counts(words),
		...texts(words)
	];
	return tableOf(columns, lines);
}
