import { jsonIn } from '../json-in';
import { MOST_FILE_BYTES } from '../limits';
import { Refused } from '../refusal';
import { textIn } from '../text-in';
import { csvIn, type Csv } from './csv';

/** How deep lists lie within each other in any app's file: dashboards nest, notes do not. */
export const DEEPEST_FOREIGN = 64;

/**
 * Nothing, for a file of a size that is worth looking at.
 * @throws Refused 'empty', 'too_large'
 */
export function checkSize(bytes: Uint8Array): void {
	if (bytes.length === 0) throw new Refused('empty');
	if (bytes.length > MOST_FILE_BYTES) throw new Refused('too_large');
}

/**
 * The text of another app's file.
 * @throws Refused 'empty', 'too_large', 'not_utf8'
 */
export function fileText(bytes: Uint8Array): string {
	checkSize(bytes);
	return textIn(bytes);
}

/**
 * What another app's JSON says.
 * @throws Refused as `fileText`, and 'too_deep', 'bad_json'
 */
export function fileJson(bytes: Uint8Array): unknown {
	return jsonIn(fileText(bytes), DEEPEST_FOREIGN);
}

/**
 * The rows of another app's table.
 * @throws Refused as `fileText`, and 'too_many'
 */
export function fileCsv(bytes: Uint8Array): Csv {
	return csvIn(fileText(bytes));
}
