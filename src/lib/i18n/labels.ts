import type { Card } from '../core/deck';
import type { Moment } from '../core/journal-day';
import type { Place } from '../core/bodies';
import type { Address } from '../core/settings';
import type { Pull, Response } from '../core/tension';
import { timeOf } from './format';
import { m } from './messages';
import { getLocale } from './paraglide/runtime.js';

export const pullLabel: Record<Pull, () => string> = { greed: m.kind_greed, fear: m.kind_fear };

export const responseLabel: Record<Response, () => string> = {
	asked: m.outcome_asked,
	let_pass: m.outcome_let_pass,
	gave_in: m.outcome_gave_in
};

export const responseExplained: Record<Response, () => string> = {
	asked: m.outcome_asked_sub,
	let_pass: m.outcome_let_pass_sub,
	gave_in: m.outcome_gave_in_sub
};

/** The outcomes in the order in which they are offered. */
export const RESPONSES: readonly Response[] = ['asked', 'let_pass', 'gave_in'];

export const placeLabel: Record<Place, () => string> = {
	street: m.start_street,
	shop: m.start_shop,
	b2b: m.start_b2b
};

/**
 * A question in the reader's language, to a customer called "u" or "je"; one of the seller's own as
 * they wrote it.
 */
export function questionText(question: Card, address: Address): string {
	if ('text' in question) return question.text;
	if (getLocale() === 'en') return question.en;
	return address === 'je' ? question.nl_je : question.nl_u;
}

/** "Angst om 14:12. Hoe liep het af?" */
export function openMomentSentence(moment: Moment): string {
	const t = timeOf(moment.at);
	return moment.kind === 'greed' ? m.today_open_greed({ t }) : m.today_open_fear({ t });
}

/** The day line in words: how many taps, and how often the seller asked on. */
export function tapsSentence(moments: readonly Moment[]): string {
	const asked = moments.filter((moment) => moment.response === 'asked').length;
	if (moments.length === 0) return m.today_line_none();
	if (moments.length === 1 && asked === 1) return m.today_line_one_ask();
	if (asked === 0) return m.today_line_taps({ n: moments.length });
	return `${m.today_line_taps({ n: moments.length })} ${m.today_line_asked({ m: asked })}`;
}
