/** Why a file was refused. Nothing was changed by it. */
export type FileRefusal =
	/** It holds nothing. */
	| 'empty'
	/** It has more bytes than its kind may have. */
	| 'too_large'
	/** Unpacked it has more bytes than its kind may have. */
	| 'inflates_too_far'
	/** It is not written in UTF-8. */
	| 'not_utf8'
	/** It is packed or locked, and ends too early or was changed on the way. */
	| 'damaged'
	/** It is none of the files that can be read here. */
	| 'unknown_format'
	/** It is a journal's backup, where that can't be taken. */
	| 'is_backup'
	/** It is what a seller shares with a coach, where that can't be taken. */
	| 'is_share'
	/** It is a message between a coach and a seller, where that can't be taken. */
	| 'is_message'
	/** It is an answer of a seller of whom nothing is kept here. */
	| 'unknown_seller'
	/** It is JSON that ends too early, or is none. */
	| 'bad_json'
	/** Lists within lists, deeper than any file of its kind. */
	| 'too_deep'
	/** It holds more records, or longer lines, than any file of its kind. */
	| 'too_many'
	| 'line_too_long'
	/** A newer app wrote it, in a form that this one does not know. */
	| 'newer'
	/** Lines are missing, or were added. */
	| 'count_mismatch'
	/** A line was changed after the file was made. */
	| 'hash_mismatch'
	/** The words do not open it. */
	| 'wrong_words'
	/** It is locked for somebody else's key. */
	| 'wrong_key'
	/** Opening it would take more memory or time than a device can be asked for. */
	| 'too_costly'
	/** It could be read, but says nothing that a journal can hold. */
	| 'nothing_in_it';

/** What reading a file came to. */
export type Read<T> = { ok: true; value: T } | { ok: false; reason: FileRefusal };

/** A refusal on its way out of a stream or of nested calls; readers turn it into a `Read`. */
export class Refused extends Error {
	readonly reason: FileRefusal;

	constructor(reason: FileRefusal) {
		super(reason);
		this.reason = reason;
	}
}

/**
 * What reading gives, or why it was refused.
 * @throws whatever it throws that is no `Refused`: a fault of ours
 */
export function reading<T>(read: () => T): Read<T> {
	try {
		return { ok: true, value: read() };
	} catch (thrown) {
		if (thrown instanceof Refused) return { ok: false, reason: thrown.reason };
		throw thrown;
	}
}
