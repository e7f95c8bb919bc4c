import { exists, minuteIn, stampIn, type DayOrder } from './day-time';
import { typedNumber } from './value-in';

/** What most cells of a column hold. */
export type Contents =
	| { type: 'blank' }
	| {
			type: 'days';
			order: DayOrder;
			/** Whether some day tells the order: 3/4 alone can be read in two ways. */
			sure: boolean;
	  }
	/** Times of the day. */
	| { type: 'times' }
	/** Numbers with a decimal point or comma; the least and the greatest that occur. */
	| { type: 'numbers'; least: number; greatest: number }
	/** A few words, over and over, such as moods; each once, as they come. */
	| { type: 'words'; words: string[] }
	/** Anything else, such as notes. */
	| { type: 'text' };

/** How many cells tell what a column holds. */
const SAMPLE = 500;
/** The most words, and the longest, of a column that is thought to hold words. */
const MOST_WORDS = 20;
const LONGEST_WORD = 30;
/** So few may each stand there once. */
const FEW_WORDS = 5;

const ORDERS: readonly DayOrder[] = ['ymd', 'dmy', 'mdy'];

/** The orders in which a cell names a day that exists. */
function ordersOf(cell: string): readonly DayOrder[] {
	if (!/^\s{0,9}\+?\d/.test(cell)) return [];
	const first = stampIn(cell, 'ymd');
	if (first) return exists(first) ? ORDERS : [];
	const stamp = stampIn(cell, 'dmy');
	if (!stamp) return [];
	const { year, month, day } = stamp;
	const isMdy = exists({ year, month: day, day: month });
	return [...(exists(stamp) ? ['dmy' as const] : []), ...(isMdy ? ['mdy' as const] : [])];
}

/** Some of the cells that say something, from all over the column. */
function sampleOf(cells: readonly string[]): string[] {
	const step = Math.max(1, Math.floor(cells.length / SAMPLE));
	return cells.filter((_, index) => index % step === 0);
}

/** Whether more than half of the cells are something. */
function most(cells: readonly string[], is: (cell: string) => boolean): boolean {
	return cells.filter(is).length > cells.length / 2;
}

/** The order in which most cells are days: year first, then day first, where it makes no difference. */
function daysIn(cells: readonly string[]): Contents {
	const counts = { ymd: 0, dmy: 0, mdy: 0 };
	for (const cell of cells) for (const order of ordersOf(cell)) counts[order] += 1;
	const greatest = Math.max(counts.ymd, counts.dmy, counts.mdy);
	const order = ORDERS.find((each) => counts[each] === greatest)!;
	return { type: 'days', order, sure: order === 'ymd' || counts.dmy !== counts.mdy };
}

function numbersIn(cells: readonly string[]): Contents {
	let [least, greatest] = [Infinity, -Infinity];
	for (const cell of cells) {
		const number = typedNumber(cell);
		if (number === null) continue;
		least = Math.min(least, number);
		greatest = Math.max(greatest, number);
	}
	return { type: 'numbers', least, greatest };
}

/** The words of a column, or `text` where they are too many or too long. */
function wordsIn(cells: readonly string[]): Contents {
	const words = new Set<string>();
	for (const cell of cells) {
		words.add(cell.trim());
		if (words.size > MOST_WORDS || cell.length > LONGEST_WORD) return { type: 'text' };
	}
	const few = words.size <= FEW_WORDS || words.size * 2 <= cells.length;
	return few ? { type: 'words', words: [...words] } : { type: 'text' };
}

/** What a column holds; blank cells are left out of account. */
export function contentsOf(column: readonly string[]): Contents {
	const cells = column.filter((cell) => cell.trim() !== '');
	const sample = sampleOf(cells);
	if (cells.length === 0) return { type: 'blank' };
	if (most(sample, (cell) => ordersOf(cell).length > 0)) return daysIn(cells);
	if (most(sample, (cell) => minuteIn(cell) !== null)) return { type: 'times' };
	if (most(sample, (cell) => typedNumber(cell) !== null)) return numbersIn(cells);
	return wordsIn(cells);
}

/** Whether a cell names a day, in whatever order. */
export function isDayCell(cell: string): boolean {
	return ordersOf(cell).length > 0;
}
