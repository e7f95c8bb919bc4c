import type { Row } from '$lib/core/records';
import type { ShareChoice } from '$lib/core/share/share-choice';
import { shareCounts, type ShareCounts } from '$lib/core/share/share-counts';
import { sharedRecords, type SharedRecord } from '$lib/core/share/shared-records';
import { fromBase64 } from '$lib/share/base64';
import { lockedWithWords } from '$lib/share/cipher';
import { lockedForKey } from '$lib/share/key-cipher';
import { shareOf, type ShareSource } from '$lib/share/share-file';
import type { Held } from '../backup/carrier';

/** What locks a share: a coach's key, or six words, tidied. */
export type ShareLock = { recipient: string } | { words: string };

/** A share that is made of a journal. */
export interface WantedShare extends Omit<ShareSource, keyof Held | 'secret'> {
	/** 32 bytes in base64, as the coach's record has them. */
	secret: string;
	lock: ShareLock;
}

/** The bytes; none, which no share takes, where it is no base64. */
function secretOf(secret: string): Uint8Array {
	return fromBase64(secret) ?? new Uint8Array();
}

/** A share of what a journal holds, packed and locked. @throws as `shareOf` */
export function shareFrom(held: Held, { lock, secret, ...said }: WantedShare) {
	return shareOf({ ...held, ...said, secret: secretOf(secret) }, (packed) =>
		'words' in lock ? lockedWithWords(packed, lock.words) : lockedForKey(packed, lock.recipient)
	);
}

/** What a share comes to, and all that is in it. */
export interface ShareSeen {
	counts: ShareCounts;
	/** As the coach gets them; empty where only the counts were asked. */
	records: SharedRecord[];
}

/** What would go into a share, before it is made. */
export function shareSeen(
	rows: readonly Row[],
	choice: ShareChoice,
	secret: string | null
): ShareSeen {
	const records = secret === null ? [] : sharedRecords(rows, choice, secretOf(secret)).records;
	return { counts: shareCounts(rows, choice), records };
}
