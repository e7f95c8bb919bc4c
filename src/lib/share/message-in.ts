import { lockOfFile } from './backup';
import { jsonIn } from './json-in';
import { DEEPEST, LONGEST_LINE, MOST_UNPACKED_BYTES } from './limits';
import { linesOf } from './lines';
import type { CoachMessage, Message } from './message';
import { readMessage } from './message-file';
import { fileIn } from './message-link';
import { linesIn } from './packed-file';
import { otherFormat } from './record-file-in';
import { Refused, type FileRefusal } from './refusal';
import { textIn } from './text-in';

/** What is known of a coach whose messages may come. */
export interface ReplyKey {
	/** The seller's id, as this coach knows it. */
	seller: string;
	/** Opens messages from this coach; null where none may come. */
	reply: string | null;
}

/** Why what came can't be taken for a message to a seller. */
export type MessageRefusal =
	| FileRefusal
	/** No coach has a key for messages back yet. */
	| 'no_coach'
	/** It is locked with words, as no message is. */
	| 'has_words'
	/** It opens with the key of a coach, and is for another seller. */
	| 'not_for_you'
	/** It is a seller's answer. */
	| 'is_answer'
	/** The file changed or went away meanwhile. */
	| 'unreadable';

/** What reading a message to a seller came to. */
export type MessageIn<C extends ReplyKey> =
	{ ok: true; coach: C; message: CoachMessage } | { ok: false; reason: MessageRefusal };

/** What a file that nobody locked is. @throws Refused where it is not even that */
async function formatOf(file: Blob): Promise<FileRefusal> {
	const unlock = () => Promise.reject(new Refused('wrong_key'));
	const lines = await linesIn(file, MOST_UNPACKED_BYTES, unlock);
	const limits = { longest: LONGEST_LINE, most: MOST_UNPACKED_BYTES };
	for await (const line of linesOf(lines, limits)) {
		const said = jsonIn(textIn(line), DEEPEST) as { format?: unknown } | null;
		const format = otherFormat(said?.format);
		// Of one that nobody locked nobody knows that it came from whom it says.
		return format === 'is_message' ? 'unknown_format' : format;
	}
	return 'empty';
}

/** The first of these keys that opens it, and what it says. @throws Refused, 'wrong_key' where none does */
async function openedBy<C extends ReplyKey>(
	file: Blob,
	coaches: readonly C[]
): Promise<{ coach: C; message: Message }> {
	for (const coach of coaches) {
		try {
			return { coach, message: await readMessage(file, [coach.reply!]) };
		} catch (thrown) {
			if (!(thrown instanceof Refused) || thrown.reason !== 'wrong_key') throw thrown;
		}
	}
	throw new Refused('wrong_key');
}

async function readFor<C extends ReplyKey>(
	file: Blob,
	coaches: readonly C[]
): Promise<MessageIn<C>> {
	const lock = await lockOfFile(file);
	if (lock === 'words') return { ok: false, reason: 'has_words' };
	if (lock === 'none') return { ok: false, reason: await formatOf(file) };
	const answerable = coaches.filter(({ reply }) => reply !== null);
	if (answerable.length === 0) return { ok: false, reason: 'no_coach' };
	const { coach, message } = await openedBy(file, answerable);
	if (message.from === 'seller') return { ok: false, reason: 'is_answer' };
	if (message.to !== coach.seller) return { ok: false, reason: 'not_for_you' };
	return { ok: true, coach, message };
}

/** What is no JSON and is not locked is something else altogether, not a message that was spoilt. */
const ELSE: readonly FileRefusal[] = ['bad_json', 'not_utf8', 'too_deep', 'line_too_long'];

/**
 * Reads a message from a coach. The key of that very coach opens it and no other, and it names the
 * seller as that coach does. Who wrote it is not proven by that: whoever has a share has the key that
 * locks messages back.
 * @param from a file, or what was pasted or scanned
 * @param coaches of the seller
 */
export async function messageForSeller<C extends ReplyKey>(
	from: Blob | string,
	coaches: readonly C[]
): Promise<MessageIn<C>> {
	try {
		return await readFor(typeof from === 'string' ? fileIn(from) : from, coaches);
	} catch (thrown) {
		if (!(thrown instanceof Refused)) throw thrown;
		const { reason } = thrown;
		return { ok: false, reason: ELSE.includes(reason) ? 'unknown_format' : reason };
	}
}
