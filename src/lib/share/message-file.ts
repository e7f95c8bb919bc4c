import * as v from 'valibot';
import { armoured, armourIn } from './armour';
import { jsonIn } from './json-in';
import { lockedForKey, unlockedWithKey } from './key-cipher';
import { DEEPEST, LONGEST_LINE } from './limits';
import { linesOf } from './lines';
import { messageSchema, saysAnything, type Message } from './message';
import { linesIn, lockedIn, packed } from './packed-file';
import { MESSAGE_FORMAT } from './record-file';
import { otherFormat } from './record-file-in';
import { Refused } from './refusal';
import { textIn } from './text-in';

/** Of the messages that are written here. A greater first number can't be read by an older app. */
export const MESSAGE_VERSION = '1.0';

async function* lineOf(message: Message): AsyncGenerator<Uint8Array> {
	const line = { format: MESSAGE_FORMAT, version: MESSAGE_VERSION, message };
	yield new TextEncoder().encode(`${JSON.stringify(line)}\n`);
}

/**
 * A message as text that can be pasted into a chat: one line of JSON, packed, locked, in armour. It
 * has no hash of its own, since nothing of a locked file can be cut off or changed unnoticed.
 * @param recipient of who gets it, `age1…`
 * @throws ValiError where the message is none that could be read, and as `lockedForKey`
 */
export async function messageFile(
	message: Message,
	recipient: string
): Promise<ReadableStream<Uint8Array>> {
	const valid = v.parse(messageSchema, message);
	return armoured(await lockedForKey(packed(lineOf(valid)), recipient));
}

/** The fields that every version has. */
const head = v.object({
	format: v.picklist([MESSAGE_FORMAT]),
	version: v.pipe(v.string(), v.regex(/^\d{1,4}\.\d{1,4}$/)),
	message: v.unknown()
});

/** Why a line is none of a message. */
function notMessage(json: unknown): Refused {
	const { format } = (json ?? {}) as { format?: unknown };
	return new Refused(format === MESSAGE_FORMAT ? 'unknown_format' : otherFormat(format));
}

/** @throws Refused 'unknown_format', 'is_backup', 'is_share', 'newer', 'nothing_in_it' */
function messageOf(json: unknown): Message {
	const line = v.safeParse(head, json);
	if (!line.success) throw notMessage(json);
	if (Number.parseInt(line.output.version) > 1) throw new Refused('newer');
	const message = v.safeParse(messageSchema, line.output.message);
	if (!message.success) throw new Refused('unknown_format');
	if (!saysAnything(message.output)) throw new Refused('nothing_in_it');
	return message.output;
}

/** @throws Refused */
async function messageIn(stream: ReadableStream<Uint8Array>): Promise<Message> {
	let message: Message | null = null;
	for await (const line of linesOf(stream, { longest: LONGEST_LINE, most: LONGEST_LINE })) {
		if (message) throw new Refused('damaged');
		message = messageOf(jsonIn(textIn(line), DEEPEST));
	}
	if (!message) throw new Refused('empty');
	return message;
}

/**
 * Reads a message that was locked for one of these identities. A message that nobody locked is none
 * of ours, and refused.
 * @param from a file, armoured or not, or what was pasted, with the rest of a chat around it
 * @param identities of age, `AGE-SECRET-KEY-1…`
 * @throws Refused 'empty', 'too_large', 'damaged', 'wrong_key', 'too_costly', 'inflates_too_far',
 * 'line_too_long', 'not_utf8', 'bad_json', 'too_deep', 'newer', 'nothing_in_it', 'is_backup',
 * 'is_share', and 'unknown_format' where it is something else, or says what a message can't
 */
export async function readMessage(
	from: Blob | string,
	identities: readonly string[]
): Promise<Message> {
	const file = typeof from === 'string' ? new Blob([armourIn(from)]) : from;
	const { lock, whole } = await lockedIn(file, LONGEST_LINE);
	await whole.cancel();
	if (lock === 'none') throw new Refused('unknown_format');
	const lines = await linesIn(file, LONGEST_LINE, (locked) => unlockedWithKey(locked, identities));
	return messageIn(lines);
}
