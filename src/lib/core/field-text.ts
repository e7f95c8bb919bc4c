import { LONGEST_TEXT, type TextBody } from './bodies';
import { saysSomething, type LiveText } from './texts';

/** What stands in one field: this device's own text, and those of others, to be edited as one. */
export interface FieldText {
	body: TextBody;
	/** Ids and revisions of the texts of others that are in it. */
	takesIn: Record<string, string>;
}

/**
 * What a field shows.
 * @param own this device's text; null where it wrote none
 * @param others those of other devices that stand, about the same and of the same type
 */
export function fieldText(
	own: TextBody | null,
	others: readonly LiveText[],
	empty: TextBody
): FieldText {
	const takesIn: Record<string, string> = { ...own?.takesIn };
	let body = own ?? empty;
	for (const other of others) {
		const joined = joinedText(body, other.body);
		if (joined === null) continue;
		body = joined;
		takesIn[other.id] = other.rev;
	}
	return { body, takesIn };
}

/** Both texts in one; null where that can't be said in one: two prompts, or more than a text holds. */
function joinedText(body: TextBody, other: TextBody): TextBody | null {
	if (!saysSomething(body)) return other;
	if (body.text.includes(other.text) && !other.ownPrompt) return body;
	if (body.type === 'reflection') return null;
	const text = `${body.text}\n\n${other.text}`;
	return text.length > LONGEST_TEXT ? null : { ...body, text };
}
