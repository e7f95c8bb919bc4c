import type { Card } from '../core/deck';
import type { Address } from '../core/settings';
import { getLocale } from './paraglide/runtime.js';

/**
 * A question in the reader's language, to a customer called "u" or "je"; one of the seller's own as
 * they wrote it.
 */
export function questionText(question: Card, address: Address): string {
	if ('text' in question) return question.text;
	if (getLocale() === 'en') return question.en;
	return address === 'je' ? question.nl_je : question.nl_u;
}
