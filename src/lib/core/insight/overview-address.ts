import { isDay } from '../days';
import { PERIODS } from '../period';
import type { OverviewAsked } from './overview';

const KINDS = ['greed', 'fear'] as const;

/** What is asked for when nothing is said. */
export const ASKED_FIRST: OverviewAsked = {
	period: '12w',
	within: null,
	kind: null,
	product: null
};

/** What an address asks for; what it says wrongly is passed over. */
export function askedFrom(query: URLSearchParams): OverviewAsked {
	const [from, to] = [query.get('from'), query.get('to')];
	return {
		period: PERIODS.find((each) => each === query.get('period')) ?? ASKED_FIRST.period,
		within: isDay(from) && isDay(to) && from <= to ? { from, to } : null,
		kind: KINDS.find((each) => each === query.get('kind')) ?? null,
		product: query.get('product') || null
	};
}

/** The query of the address that asks for it; empty for what is asked for when nothing is said. */
export function askedQuery({ period, within, kind, product }: OverviewAsked): string {
	return new URLSearchParams({
		...(period !== ASKED_FIRST.period && { period }),
		...within,
		...(kind && { kind }),
		...(product !== null && { product })
	}).toString();
}
