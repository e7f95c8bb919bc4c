import type { Situation } from '../core/bodies';
import { m } from './messages';

/** Where in the talk a moment came. */
export const situationLabel: Record<Situation, () => string> = {
	opening: m.situation_opening,
	need: m.situation_need,
	price: m.situation_price,
	objection: m.situation_objection,
	closing: m.situation_closing,
	after: m.situation_after
};
