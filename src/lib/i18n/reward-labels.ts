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

/** "1 aanbeveling", "2 reviews". */
export function rewardCount(reward: Reward, n: number): string {
	return reward === 'recommendation' ? m.back_n_recommended({ n }) : m.back_n_review({ n });
}

/** "kassa goed"; in an office there is none. */
export function tillSaid(felt: TillFelt, place: Place): string {
	const how = tillLabel[felt]();
	return place === 'b2b' ? m.back_till_said_b2b({ how }) : m.back_till_said({ how });
}
