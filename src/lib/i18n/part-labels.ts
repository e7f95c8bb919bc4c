import type { Part } from '../core/tension';
import { m } from './messages';

/** The four parts as the seller reads them. */
export const partLabel: Record<Part, () => string> = {
	happiness: m.force_happy,
	belief: m.force_belief,
	greed: m.kind_greed,
	fear: m.kind_fear
};
