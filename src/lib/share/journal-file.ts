import type { Row } from '../core/records';
import { JOURNAL_FORMAT, recordFile, type RecordSource } from './record-file';

/** Of the files that are written here. */
const JOURNAL_VERSION = '1.0';

/** What a journal's file is made of. */
export interface FileSource extends Omit<RecordSource, 'records'> {
	rows: readonly Row[];
	/** The version of the app. */
	app: string;
	/** When it is made, milliseconds since 1970. */
	at: number;
}

/** The lines of a journal's file, in bytes. */
export function journalFile({ rows, app, at, ...source }: FileSource): AsyncGenerator<Uint8Array> {
	const header = {
		format: JOURNAL_FORMAT,
		version: JOURNAL_VERSION,
		app,
		exportedAt: new Date(at).toISOString()
	};
	return recordFile(header, { ...source, records: rows });
}
