import type { TextBody } from '../core/bodies';
import { promptById, type Prompt } from '../core/prompts';
import { getLocale } from './paraglide/runtime.js';

/** A prompt in the reader's language. */
export const promptText = (prompt: Prompt): string => prompt[getLocale() === 'en' ? 'en' : 'nl'];

/** The prompt that a text answers: the seller's own, or one of the app's; '' where it says none. */
export function askedIn({ prompt, ownPrompt }: TextBody): string {
	const known = promptById(prompt);
	return ownPrompt ?? (known ? promptText(known) : '');
}
