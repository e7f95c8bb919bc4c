import type { Place } from '$lib/core/bodies';
import type { Group } from '$lib/core/deck';
import { m } from '$lib/i18n/messages';

/** What a group of questions is about, in words that fit where someone sells. */
export function groupLabel(group: Group, place: Place): string {
	if (group === 'after') return place === 'b2b' ? m.deck_group_after_b2b() : m.deck_group_after();
	return labels[group]();
}

const labels: Record<Exclude<Group, 'after'>, () => string> = {
	need: m.deck_group_need,
	use: m.deck_group_use,
	feeling: m.deck_group_feeling,
	alternatives: m.deck_group_alternatives,
	decision: m.deck_group_decision
};
