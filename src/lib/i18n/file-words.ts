import type { Refusal } from '../core/records';
import { m } from './messages';
import { faultSentence, type Fault } from './reasons';

/** Why a file could not be taken. */
export type FileFault =
	| 'empty'
	| 'too_large'
	| 'inflates_too_far'
	| 'not_utf8'
	| 'damaged'
	| 'unknown_format'
	| 'is_backup'
	| 'is_share'
	| 'is_message'
	| 'unknown_seller'
	| 'bad_json'
	| 'too_deep'
	| 'too_many'
	| 'line_too_long'
	| 'newer'
	| 'count_mismatch'
	| 'hash_mismatch'
	| 'wrong_words'
	| 'wrong_key'
	| 'too_costly'
	| 'nothing_in_it'
	| 'unreadable'
	| 'cancelled';

const fileFault: Record<FileFault, () => string> = {
	empty: m.file_empty,
	too_large: m.file_too_large,
	inflates_too_far: m.file_inflates,
	not_utf8: m.file_not_utf8,
	damaged: m.file_damaged,
	unknown_format: m.file_unknown,
	is_backup: m.file_is_backup,
	is_share: m.file_is_share,
	is_message: m.file_is_message,
	unknown_seller: m.file_unknown_seller,
	bad_json: m.file_damaged,
	too_deep: m.file_unknown,
	too_many: m.file_too_many,
	line_too_long: m.file_too_many,
	newer: m.file_newer,
	count_mismatch: m.file_count,
	hash_mismatch: m.file_hash,
	wrong_words: m.file_wrong_words,
	wrong_key: m.file_wrong_key,
	too_costly: m.file_costly,
	nothing_in_it: m.file_nothing,
	unreadable: m.file_unreadable,
	cancelled: m.restore_stopped
};

/** Why a file was not taken, or not made, and what to do. */
export function fileSentence(reason: FileFault | Fault): string {
	return (reason in fileFault ? fileFault[reason as FileFault] : faultSentence[reason as Fault])();
}

/** Why a line of a file can't be taken, as the end of a sentence. */
export const lineFault: Record<Refusal | 'twice' | 'bytes_missing', () => string> = {
	not_a_record: m.line_not_a_record,
	unknown_kind: m.line_unknown_kind,
	bad_id: m.line_bad_id,
	bad_revision: m.line_bad_revision,
	bad_body: m.line_bad_body,
	twice: m.line_twice,
	bytes_missing: m.line_bytes
};
