import type { TextBody } from './bodies';
import { isLive, type Row } from './records';

/** A text that is not deleted. */
export type LiveText = Row<'text'> & { body: TextBody };

/**
 * The texts that stand among these rows. Each device writes its own; one that was edited on another
 * device stands there, in the text that took it in, for as long as its own device writes no other:
 * then both stand.
 * @param rows all texts about the same things
 */
export function standingTexts(rows: readonly Row[]): LiveText[] {
	const live = rows.filter((row): row is LiveText => isLive(row, 'text'));
	const taken = new Map<string, string>();
	for (const { id, body } of live) {
		for (const [other, rev] of Object.entries(body.takesIn ?? {})) {
			if (other !== id) taken.set(other, rev);
		}
	}
	return live.filter(({ id, rev, body }) => taken.get(id) !== rev && saysSomething(body));
}

/** Whether a text says anything, in an answer or in its own question. */
export const saysSomething = ({ text, ownPrompt }: TextBody) =>
	text.trim() !== '' || Boolean(ownPrompt?.trim());
