import { SITUATIONS, type Situation } from '../bodies';
import { clockHour } from '../days';
import type { JournalDay, Moment } from '../journal-day';
import type { Outcome, PeriodParts } from '../period';
import { GENERAL } from '../records';
import type { Pull } from '../tension';
import { mean } from './regression';

/** Which moments are looked at. */
export interface MomentFilter {
	/** Null for both. */
	kind: Pull | null;
	/** Id of a product; null for all, those without one too. */
	product: string | null;
}

/** Some moments, counted. */
export interface MomentCount {
	greed: number;
	fear: number;
	/** Those that ended in asking on, of those of which the end is known. */
	asked: number;
	answered: number;
}

/** What one product had. */
export interface ProductCount extends MomentCount {
	/** Null for moments that name no product. */
	product: string | null;
	/** The mean of its answers to what is believed of it, 0–10; null without one. */
	belief: number | null;
	/** How many answers that is the mean of. */
	beliefs: number;
}

/** The moments of a period, seen from several sides. */
export interface MomentCounts {
	/** How those of each kind ended. */
	outcomes: Readonly<Record<Pull, Readonly<Record<Outcome, number>>>>;
	/** In the order of a talk; `null` for those of which it was not said. */
	situations: readonly (MomentCount & { situation: Situation | null })[];
	/** By the hour of the wall clock, in the order of the seller's day; none before the first or after the last that has any. */
	hours: readonly (MomentCount & { hour: number })[];
	/** By product, whichever is asked for; those with most moments first. */
	products: readonly ProductCount[];
}

const KINDS = ['greed', 'fear'] as const;

function countOf(moments: readonly Moment[]): MomentCount {
	const count = (counts: (of: Moment) => boolean) => moments.filter(counts).length;
	return {
		greed: count(({ kind }) => kind === 'greed'),
		fear: count(({ kind }) => kind === 'fear'),
		asked: count(({ response }) => response === 'asked'),
		answered: count(({ response }) => response !== null)
	};
}

function outcomesOf(moments: readonly Moment[]): Record<Outcome, number> {
	const outcomes = { asked: 0, let_pass: 0, gave_in: 0, unknown: 0 };
	for (const { response } of moments) outcomes[response ?? 'unknown'] += 1;
	return outcomes;
}

function hoursOf(moments: readonly Moment[], dayStart: number): MomentCounts['hours'] {
	const hourOf = ({ at }: Moment) => Math.floor(clockHour(at));
	const hours = Array.from({ length: 24 }, (_, index) => (index + dayStart) % 24).map((hour) => ({
		hour,
		...countOf(moments.filter((moment) => hourOf(moment) === hour))
	}));
	const has = ({ greed, fear }: MomentCount) => greed + fear > 0;
	return hours.slice(Math.max(0, hours.findIndex(has)), hours.findLastIndex(has) + 1);
}

function productsOf(days: readonly JournalDay[], moments: readonly Moment[]): ProductCount[] {
	const beliefs = new Map<string, number[]>();
	for (const [product, value] of days.flatMap((day) => [...day.beliefs])) {
		beliefs.set(product, [...(beliefs.get(product) ?? []), value]);
	}
	const productOf = (moment: Moment) => moment.product ?? GENERAL;
	return [...new Set([...beliefs.keys(), ...moments.map(productOf)])]
		.map((product) => {
			const own = beliefs.get(product) ?? [];
			return {
				product: product === GENERAL ? null : product,
				...countOf(moments.filter((moment) => productOf(moment) === product)),
				belief: own.length > 0 ? mean(own) : null,
				beliefs: own.length
			};
		})
		.sort((a, b) => b.greed + b.fear - a.greed - a.fear);
}

/**
 * Counts the moments of some days.
 * @param dayStart hour 0–23 at which the seller's day starts, and so the row of hours
 */
export function momentCounts(
	days: readonly JournalDay[],
	{ kind, product }: MomentFilter,
	dayStart: number
): MomentCounts {
	const ofKind = days
		.flatMap(({ moments }) => moments)
		.filter((moment) => kind === null || moment.kind === kind);
	const moments = ofKind.filter((moment) => product === null || moment.product === product);
	const [greed, fear] = KINDS.map((of) =>
		outcomesOf(moments.filter((moment) => moment.kind === of))
	) as [Record<Outcome, number>, Record<Outcome, number>];
	return {
		outcomes: { greed, fear },
		situations: [...SITUATIONS, null]
			.map((situation) => ({
				situation,
				...countOf(moments.filter((moment) => moment.situation === situation))
			}))
			.filter((each) => each.greed + each.fear > 0),
		hours: hoursOf(moments, dayStart),
		products: productsOf(days, ofKind)
	};
}

/** How the moments of both kinds ended, and how many there are of each. */
export function bothKinds({
	outcomes: { greed, fear }
}: MomentCounts): Pick<PeriodParts, 'outcomes' | 'kinds'> {
	const sum = (of: Readonly<Record<Outcome, number>>) =>
		Object.values(of).reduce((all, each) => all + each, 0);
	return {
		outcomes: {
			asked: greed.asked + fear.asked,
			let_pass: greed.let_pass + fear.let_pass,
			gave_in: greed.gave_in + fear.gave_in,
			unknown: greed.unknown + fear.unknown
		},
		kinds: { greed: sum(greed), fear: sum(fear) }
	};
}
