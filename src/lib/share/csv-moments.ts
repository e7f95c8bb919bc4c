import { cardsFrom } from '../core/cards';
import { clockTime, type Day } from '../core/days';
import type { JournalDay, Moment, Text } from '../core/journal-day';
import { productsFrom } from '../core/products';
import { isIdOf, type Row } from '../core/records';
import { tableOf, written, type Column } from './csv-table';
import type { Cell } from './csv-text';
import type { CsvWords } from './csv-words';

/** A moment with its day and what was written about it. */
interface MomentLine {
	day: Day;
	moment: Moment;
	notes: readonly Text[];
}

/** Says what an id stands for; null for none. */
type Named = (id: string | null) => string | null;

function productNames(rows: readonly Row[], { goneProduct }: CsvWords): Named {
	const names = new Map(productsFrom(rows).map(({ id, name }) => [id, name]));
	return (id) => id && (names.get(id) ?? goneProduct);
}

/** A question in its words: the seller's own, the deck's, or the id of one that is not known here. */
function questionTexts(
	rows: readonly Row[],
	{ goneQuestion }: CsvWords,
	question: (id: string) => string
): Named {
	const own = new Map(cardsFrom(rows).own.map(({ id, text }) => [id, text]));
	const other = (id: string) => question(id) || (isIdOf('question', id, '') ? goneQuestion : id);
	return (id) => id && (own.get(id) ?? other(id));
}

function columnsOf(words: CsvWords, product: Named, question: Named): Column<MomentLine>[] {
	const { moments: headers, pull, response: ended, situation: where } = words;
	return [
		{ header: headers.day, cell: ({ day }) => day },
		{ header: headers.time, cell: ({ moment }) => clockTime(moment.at) },
		{ header: headers.offset, cell: ({ moment }) => moment.at.offset },
		{ header: headers.kind, cell: ({ moment }) => pull(moment.kind) },
		{ header: headers.strength, cell: ({ moment }) => moment.intensity },
		{ header: headers.response, cell: ({ moment: { response } }) => response && ended(response) },
		{
			header: headers.situation,
			cell: ({ moment: { situation } }) => situation && where(situation)
		},
		{ header: headers.product, cell: ({ moment }) => product(moment.product) },
		{ header: headers.shown, cell: ({ moment }) => question(moment.questionShown) },
		{ header: headers.asked, cell: ({ moment }) => question(moment.questionAsked) },
		{ header: headers.notes, cell: ({ notes }) => written(notes, ({ text }) => text) }
	];
}

/**
 * The table of moments: the header, then a line for each moment of the days given, in their order.
 * @param rows all rows, for what belongs to no day
 * @param question a question of the deck in words, by its id; '' for one that it does not know
 */
export function momentTable(
	days: readonly JournalDay[],
	rows: readonly Row[],
	words: CsvWords,
	question: (id: string) => string
): Cell[][] {
	const lines = days.flatMap(({ day, moments, momentTexts }) =>
		moments.map((moment) => ({ day, moment, notes: momentTexts.get(moment.id) ?? [] }))
	);
	const columns = columnsOf(words, productNames(rows, words), questionTexts(rows, words, question));
	return tableOf(columns, lines);
}
