import { fileSentence, type FileFault } from './file-words';
import { m } from './messages';

/** Why what came was not taken for a message. */
export type MessageFault = FileFault | 'no_coach' | 'has_words' | 'not_for_you' | 'is_answer';

/** Where a message is meant, some faults are another thing than where a file of days is. */
const messageFault: Partial<Record<MessageFault, () => string>> = {
	too_large: m.message_too_large,
	inflates_too_far: m.message_too_large,
	unknown_format: m.message_none,
	wrong_key: m.message_wrong_key,
	nothing_in_it: m.message_nothing,
	damaged: m.message_damaged,
	no_coach: m.message_no_coach,
	has_words: m.message_has_words,
	not_for_you: m.message_not_for_you,
	is_answer: m.message_is_answer
};

/** Why a message was not taken, and what to do. */
export function messageSentence(reason: MessageFault): string {
	return messageFault[reason]?.() ?? fileSentence(reason as FileFault);
}

/** What a message is, in its first line. */
export function messageHead(name: string, question: { text: string } | null): string {
	return question ? m.message_asks({ name, question: question.text }) : m.message_writes({ name });
}
