import type { Foreign, ReadOptions } from '../foreign';
import { jsonIn } from '../json-in';
import { Refused } from '../refusal';
import { Columns } from './columns';
import { csvIn } from './csv';
import { isDaylioBackup, readDaylioBackup } from './daylio-backup';
import { foreignDaylioCsv, isDaylio } from './daylio-csv';
import { checkSize, DEEPEST_FOREIGN, fileText } from './file-in';
import { foreignHowWeFeel, isHowWeFeel } from './how-we-feel';
import { isLoop, readLoop } from './loop';
import { foreignNomie, isNomie } from './nomie';
import { foreignPerfice, isPerfice } from './perfice';
import { foreignPixels, isPixels } from './pixels';
import { tableOf, type Table } from './table';
import { filesIn, isZip } from './zip';

/** What a file of another app comes to. */
export type Recognised =
	/** The file of an app that is known: what it says. */
	| { kind: 'foreign'; foreign: Foreign }
	/** Any other table: a person has to say what its columns mean, for `foreignTable`. */
	| { kind: 'table'; table: Table };

function foreignZip(bytes: Uint8Array, options: ReadOptions): Foreign {
	const files = filesIn(bytes);
	if (isDaylioBackup(files)) return readDaylioBackup(bytes, options);
	if (isLoop(files)) return readLoop(bytes, options);
	throw new Refused('unknown_format');
}

function foreignJson(text: string, options: ReadOptions): Foreign {
	const json = jsonIn(text, DEEPEST_FOREIGN);
	if (isPixels(json)) return foreignPixels(json, options);
	if (isPerfice(json)) return foreignPerfice(json, options);
	if (isNomie(json)) return foreignNomie(json, options);
	throw new Refused('unknown_format');
}

function recognisedCsv(text: string, options: ReadOptions): Recognised {
	const csv = csvIn(text);
	const columns = new Columns(csv.rows[0] ?? []);
	if (isDaylio(columns)) return { kind: 'foreign', foreign: foreignDaylioCsv(csv, options) };
	if (isHowWeFeel(columns)) return { kind: 'foreign', foreign: foreignHowWeFeel(csv, options) };
	return { kind: 'table', table: tableOf(csv) };
}

/** Whether text is to be JSON. */
function isJsonText(text: string): boolean {
	return /^\s*[[{]/.test(text);
}

/**
 * What a file says, whatever app it is from; that is found out by what stands in it, not by its name.
 * @throws Refused 'empty', 'too_large', 'not_utf8', 'too_deep', 'bad_json', 'damaged',
 * 'inflates_too_far', 'too_many', 'nothing_in_it', and 'unknown_format' where no reader knows it
 */
export function readForeign(bytes: Uint8Array, options: ReadOptions): Recognised {
	checkSize(bytes);
	if (isZip(bytes)) return { kind: 'foreign', foreign: foreignZip(bytes, options) };
	const text = fileText(bytes);
	if (isJsonText(text)) return { kind: 'foreign', foreign: foreignJson(text, options) };
	return recognisedCsv(text, options);
}
