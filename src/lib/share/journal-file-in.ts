import type { LateRule } from '../core/late-kinds';
import { admitRow, type Refusal, type Row } from '../core/records';
import { MOST_BACKUP_BYTES } from './limits';
import { JOURNAL_FORMAT, type Header } from './record-file';
import {
	readRecordFile,
	type RecordForm,
	type RecordTaker,
	type RefusedRecord
} from './record-file-in';

/** A line that can't be taken. */
export type RefusedLine = RefusedRecord<Refusal>;

/** Takes what is in a journal's file, in its order. */
export type FileTaker = RecordTaker<Header, Row, Refusal>;

/**
 * Reads a journal's file, every version of it that was ever shipped. Nothing may be done with what
 * was taken before this resolves: only the last line tells whether the file is whole.
 * @param stream its lines, neither locked nor packed
 * @param late what the journal that takes it in has beside the kinds that every journal has
 * @throws Refused where the file as a whole can't be taken, and what the taker throws
 */
export function readJournalFile(
	stream: ReadableStream<Uint8Array>,
	taker: FileTaker,
	late?: readonly LateRule[]
): Promise<void> {
	const form: RecordForm<Header, Row, Refusal> = {
		format: JOURNAL_FORMAT,
		major: 1,
		most: MOST_BACKUP_BYTES,
		header: (fields) => fields,
		admit: (input) => admitRow(input, late)
	};
	return readRecordFile(form, stream, taker);
}
