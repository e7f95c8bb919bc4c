import type { Change, Row } from '../core/records';
import type { Bytes } from './commit';
import type { SaveFailure } from './failure';

/** A write that was committed. */
export interface Step {
	/** What stands there since; the last of each record. */
	left: readonly Row[];
	/** What puts back what was there before. */
	undo: Change[];
	/** What the attachments held that are put back so. */
	freed?: Bytes | undefined;
}

/** A write that was not committed, as far as we know. */
export interface Unsaved {
	ok: false;
	reason: SaveFailure;
	/** Where no answer came in time: resolves once one does, with whether it is committed after all. */
	late?: Promise<boolean>;
}

/** What became of a write. */
export type Saved = ({ ok: true } & Step) | Unsaved;
