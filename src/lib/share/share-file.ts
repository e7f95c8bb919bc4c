import type { Captured } from '../core/days';
import type { Row } from '../core/records';
import { chosenOf, type ShareChoice } from '../core/share/share-choice';
import { cutTime } from '../core/share/share-times';
import { sharedRecords } from '../core/share/shared-records';
import { MOST_FILE_BYTES, MOST_RECORDS, MOST_UNPACKED_BYTES } from './limits';
import { packed, within } from './packed-file';
import { recordFile, SHARE_FORMAT, type RecordSource } from './record-file';
import { Refused } from './refusal';
import { shareHeader, type ShareHeader, type ShareSaid } from './share-header';
import { partsOf, streamOf } from './streams';

/** Of the shares that are written here. */
const SHARE_VERSION = '1.0';

/** Locks packed lines, with words or for a coach's key. */
export type LockWith = (packed: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>;

/** What a share is made of. */
export interface ShareSource
	extends Omit<RecordSource, 'records'>, Omit<ShareSaid, 'span' | 'chosen'> {
	/** Of the whole journal: what was not chosen is left out here. */
	rows: readonly Row[];
	choice: ShareChoice;
	/** 32 random bytes that the seller keeps for this coach; see `FreshIds`. */
	secret: Uint8Array;
	/** The version of the app. */
	app: string;
	/** When it is made, on the seller's own clock. */
	at: Captured;
}

function headerOf(source: ShareSource, count: number): ShareHeader {
	const { choice, app, at, seller, number, message, group } = source;
	const made = new Date(cutTime(at, choice.times).instant).toISOString();
	return shareHeader({
		format: SHARE_FORMAT,
		version: SHARE_VERSION,
		app,
		exportedAt: made,
		count,
		seller,
		number,
		span: choice.span,
		chosen: chosenOf(choice),
		message,
		group
	});
}

/** What the attachments of a share hold, by their ids there; without those that are gone by now. */
async function bytesOf(
	{ bytes }: ShareSource,
	attachments: ReadonlyMap<string, string>
): Promise<Map<string, ArrayBuffer>> {
	const held = new Map<string, ArrayBuffer>();
	let size = 0;
	for (const [id, own] of attachments) {
		const found = await bytes(own);
		if (!found) continue;
		size += found.byteLength;
		if (size > MOST_UNPACKED_BYTES) throw new Refused('too_large');
		held.set(id, found);
	}
	return held;
}

/**
 * What a seller hands to a coach, as a file, packed and locked. The stream ends with a `Refused`
 * 'too_large' where a share can't be so large.
 * @throws Refused 'too_large', 'too_many'; 'unknown_format' where what it says of itself is more
 * than a header takes, and RangeError where the secret is none
 */
export async function shareOf(
	source: ShareSource,
	lock: LockWith
): Promise<ReadableStream<Uint8Array>> {
	const { rows, choice, secret, progress } = source;
	const shared = sharedRecords(rows, choice, secret);
	const held = await bytesOf(source, shared.attachments);
	const records = shared.records.filter(({ id, kind }) => kind !== 'attachment' || held.has(id));
	if (records.length > MOST_RECORDS) throw new Refused('too_many');
	const lines = recordFile(headerOf(source, records.length), {
		records,
		bytes: (id) => Promise.resolve(held.get(id)),
		progress
	});
	const locked = await lock(packed(within(lines, MOST_UNPACKED_BYTES)));
	return streamOf(within(partsOf(locked), MOST_FILE_BYTES));
}
