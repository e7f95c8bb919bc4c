import Papa from 'papaparse';

/**
 * What stands between two cells. A comma is RFC 4180, and what LibreOffice, Numbers, Google Sheets
 * and statistics programs read as it is. Excel splits on the sign of the computer's own region, in
 * the Netherlands a semicolon, and shows a file with commas as one column when it is opened by a
 * press: for it there is the semicolon. A first line `sep=,` is no way out: it breaks RFC 4180, and
 * with it Excel no longer sees that the text is UTF-8.
 */
export type Separator = ',' | ';';

/** What a cell holds: text, a number that is counted with, or null for nothing. */
export type Cell = string | number | null;

/** By this byte-order mark Excel knows UTF-8. */
const MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Text that a spreadsheet would take for a formula: it begins with `=`, `+`, `-`, `@` or one of
 * their wide forms, if need be after spaces or invisible signs, or with a control character such as
 * a tab or a line end. A dash alone and a negative number do no harm and stay as they are.
 */
const FORMULA = /^(?!-(?:\d+(?:[.,]\d+)?)?$)(?:\p{Cc}|[\p{Z}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

/**
 * Where in a cell a formula would begin for a reader that splits on another sign than ours. It
 * takes no heed of our quotes, and ends a line at each line break: `fine;=1+1` is two cells to it.
 */
const LATER_FORMULA: Readonly<Record<Separator, RegExp>> = {
	',': /([;\t\r\n])(?=(?:(?![\t\r\n])["\p{Z}\p{Cc}\p{Cf}])*[=+\-@＝＋－＠])/gu,
	';': /([,\t\r\n])(?=(?:(?![\t\r\n])["\p{Z}\p{Cc}\p{Cf}])*[=+\-@＝＋－＠])/gu
};

/** Signs by which another reader would split, or several at once: quotes hold such a cell together. */
const SPLITS = /[,;\t]/;

/**
 * A table as the text of a CSV file (RFC 4180): a byte-order mark, cells in quotes where they need
 * them, lines that end in CRLF, the last one too. A text that could run as a formula gets an
 * apostrophe before it, in headers like anywhere; a number never does.
 * @param lines the header first
 */
export function csvText(lines: readonly (readonly Cell[])[], separator: Separator = ','): string {
	const later = LATER_FORMULA[separator];
	const cells = lines.map((line) =>
		line.map((cell) => (typeof cell === 'string' ? cell.replace(later, "$1'") : cell))
	);
	const text = Papa.unparse(cells, {
		delimiter: separator,
		newline: LINE_END,
		quotes: (cell) => typeof cell === 'string' && SPLITS.test(cell),
		// Its own expression misses a formula with a line break in it.
		escapeFormulae: FORMULA
	});
	return MARK + text + LINE_END;
}
