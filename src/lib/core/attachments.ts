import type { AttachmentBody } from './bodies';
import type { Captured, Day } from './days';
import { isLive, type Change, type Row } from './records';

/** An attachment with the id of its record. */
export interface Attachment extends AttachmentBody {
	id: string;
}

/** The longest side of a photo as it is kept, pixels. */
export const LONGEST_SIDE = 1600;
/** The longest that a voice note is recorded, seconds. */
export const MOST_SECONDS = 300;

/** The change that writes an attachment; what it holds goes with it. */
export function attachmentChange(
	id: string,
	day: Day,
	at: Captured,
	said: Omit<AttachmentBody, 'at'>
): Change<'attachment'> {
	return { id, kind: 'attachment', day, body: { ...said, at } };
}

/** What is attached to a day or a moment, in the order in which it came. */
export function attachmentsAbout(about: string, rows: readonly Row[]): Attachment[] {
	return rows
		.flatMap((row) =>
			isLive(row, 'attachment') && row.body.about === about ? [{ ...row.body, id: row.id }] : []
		)
		.sort((a, b) => a.at.instant - b.at.instant || (a.id < b.id ? -1 : 1));
}

/** Whether a record is this moment, or what was written or attached to it. */
export function belongsTo(moment: string, row: Row): boolean {
	if (isLive(row, 'attachment')) return row.body.about === moment;
	return row.id === moment || (row.kind === 'text' && row.id.split('/')[1] === moment);
}
