import type { Place } from '$lib/core/bodies';
import type { Row } from '$lib/core/records';
import type { Address } from '$lib/core/settings';
import { csvQuestion, csvWords } from '$lib/i18n/csv-words';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { CSV_TYPE, daysCsv, momentsCsv } from '$lib/share/csv-out';
import type { Separator } from '$lib/share/csv-text';

/** A table that is made of a journal. */
export interface WantedTable {
	of: 'days' | 'moments';
	/** Of its headers and words. */
	language: 'nl' | 'en';
	place: Place;
	address: Address;
	dayStart: number;
	separator: Separator;
}

/** A journal as a table. In a worker, which has no language of its own. */
export function tableOf(rows: readonly Row[], wanted: WantedTable): Blob {
	const { of, language, place, address, dayStart, separator } = wanted;
	overwriteGetLocale(() => language);
	const input = { rows, words: csvWords(place), dayStart, separator };
	const text =
		of === 'days' ? daysCsv(input) : momentsCsv({ ...input, question: csvQuestion(address) });
	return new Blob([text], { type: CSV_TYPE });
}
