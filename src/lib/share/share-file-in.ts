import { admitShared, type SharedRefusal } from '../core/share/admit-shared';
import type { SharedRecord } from '../core/share/shared-records';
import { MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from './limits';
import { linesIn, type Unlock } from './packed-file';
import { SHARE_FORMAT } from './record-file';
import {
	readRecordFile,
	type RecordForm,
	type RecordTaker,
	type RefusedRecord
} from './record-file-in';
import { shareHeader, type ShareHeader } from './share-header';

/** A line of a share that can't be taken. */
export type RefusedShareLine = RefusedRecord<SharedRefusal>;

/** Takes what is in a share, in its order. */
export type ShareTaker = RecordTaker<ShareHeader, SharedRecord, SharedRefusal>;

const SHARE: RecordForm<ShareHeader, SharedRecord, SharedRefusal> = {
	format: SHARE_FORMAT,
	major: 1,
	most: MOST_UNPACKED_BYTES,
	header: shareHeader,
	admit: (input, { span }) => admitShared(input, span)
};

/**
 * Reads what a seller shared, locked or not, packed or not, armoured or not. Nothing may be done with
 * what was taken before this resolves: only the last line tells whether the file is whole. It does
 * not tell who made it: whoever knows the lock can make one.
 * @param unlock is asked where it is locked: `unlockingWithWords`, say
 * @param progress hears how many bytes of the file were read
 * @throws Refused where the file can't be taken, 'is_backup' where it is a journal's; what `unlock`
 * and the taker throw
 */
export async function readShare(
	file: Blob,
	unlock: Unlock,
	taker: ShareTaker,
	progress?: (done: number) => void
): Promise<void> {
	const lines = await linesIn(file, MOST_FILE_BYTES, unlock, progress);
	await readRecordFile(SHARE, lines, taker);
}
