import type { Place, TillFelt } from '../core/bodies';
import type { Reward } from '../core/came-back';
import { m } from './messages';

const COUNTER: Record<Reward, () => string> = {
	recommendation: m.back_recommended,
	review: m.back_review
};
const OFFICE: Record<Reward, () => string> = {
	recommendation: m.back_recommended_b2b,
	review: m.back_review_b2b
};

/** What came back, in words that fit where someone sells. */
export function rewardLabel(reward: Reward, place: Place): string {
	return (place === 'b2b' ? OFFICE : COUNTER)[reward]();
}

/** "Hoe voelt je kassa?"; in an office there is none. */
export function tillQuestion(place: Place): string {
	return place === 'b2b' ? m.back_till_b2b() : m.back_till();
}

export const tillLabel: Record<TillFelt, () => string> = {
	lean: m.back_lean,
	usual: m.back_usual,
	good: m.back_good
};
