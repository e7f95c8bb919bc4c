import { labelOf, LONGEST_LABEL } from './note-text';
import { unfit } from './unfit';

/** A number as people type it in a table: a decimal point or comma, no thousands, no exponent. */
const TYPED = /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/;

/** Whether a number says what stands in the file: whole ones above 2^53 were rounded. */
function isExact(value: number): boolean {
	return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/**
 * The number that a field of JSON holds; −0 is 0.
 * @throws Unfit 'bad_value' where it is of another type, infinite or beyond 2^53
 */
export function numberIn(value: unknown): number {
	if (typeof value !== 'number' || !isExact(value)) unfit('bad_value');
	return value + 0;
}

/** Whether a field of JSON holds a whole number from `least` to `most`. */
export function isWhole(value: unknown, least: number, most: number): value is number {
	return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** The number that a cell of a table holds, with a decimal point or comma; null for anything else. */
export function typedNumber(cell: string): number | null {
	const text = cell.trim();
	if (!TYPED.test(text)) return null;
	const value = Number(text.replace(',', '.'));
	return isExact(value) ? value + 0 : null;
}

/**
 * A word of a scale, as it stands in a file; '' for nothing.
 * @throws Unfit 'bad_value' where it is too long for one
 */
export function wordIn(text: string): string {
	if (text.length > LONGEST_LABEL) unfit('bad_value');
	return labelOf(text);
}
