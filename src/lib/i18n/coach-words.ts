import type { Certainty, EndMean } from '../core/coach/certainty';
import type { ConversationQuestion } from '../core/coach/conversation-questions';
import { QUESTION_WORDS } from '../core/coach/conversation-words';
import type { Reason, RuleId } from '../core/coach/looked';
import type { MeanParts, NotShared, SellerRow } from '../core/coach/seller-row';
import type { Situation } from '../core/bodies';
import type { Day } from '../core/days';
import { PARTS, type Part } from '../core/tension';
import { dateOnly, dateWithYear, list, number } from './format';
import { responseLabel } from './labels';
import { m } from './messages';
import { getLocale } from './paraglide/runtime.js';
import { partLabel } from './part-labels';
import { situationLabel } from './situation-labels';

const whole = (value: number) => number(value, 0);
const within = (value: number) => whole(Math.min(100, Math.max(0, value)));
const days = (n: number) => m.said_days({ n });

/** How sure something can be said, in the words of its mark. */
export function certaintyLabel(certainty: Certainty): string {
	if (certainty.kind === 'changed') return m.coach_sure_changed();
	if (certainty.kind === 'usual') return m.coach_sure_usual();
	return certainty.missing > 0 ? m.coach_sure_few() : m.coach_sure_wait();
}

/** What can be said, in a sentence: a dated fact, that no difference was seen, or what is missing. */
export function certaintySentence(certainty: Certainty): string {
	if (certainty.kind === 'changed') {
		const { first, last, change } = certainty;
		const ends = ({ from, to }: EndMean) => [dateOnly(from), dateWithYear(to)] as const;
		const [[firstFrom, firstTo], [lastFrom, lastTo]] = [ends(first), ends(last)];
		const said = change.look.verdict === 'fell' ? m.coach_fell : m.coach_rose;
		const means = { first: whole(first.mean), last: whole(last.mean) };
		return said({ ...means, firstFrom, firstTo, lastFrom, lastTo });
	}
	if (certainty.kind === 'usual') {
		const { from, to } = certainty.looked;
		return m.coach_unclear({ from: dateOnly(from), to: dateWithYear(to) });
	}
	if (certainty.missing > 0) return m.coach_missing({ days: days(certainty.missing) });
	return certainty.early ? m.coach_early() : m.coach_wait();
}

/** What a seller's drawing of tension shows, where it is not seen. */
export function tensionSentence(name: string, row: SellerRow): string {
	const { span, complete, band, by, certainty } = row;
	const from = dateOnly(span.from);
	const shown = m.coach_alt_tension({
		name,
		from,
		to: dateWithYear(span.to),
		days: days(complete)
	});
	const usual =
		band && by === 'day' && band.from <= span.to
			? [m.coach_alt_usual({ name, lower: within(band.lower), upper: within(band.upper) })]
			: [];
	return [shown, ...usual, certaintySentence(certainty)].join(' ');
}

/** The same of their moments by week. */
export function tapsByWeekSentence(name: string, { weeks }: Pick<SellerRow, 'weeks'>): string {
	const sum = (kind: 'greed' | 'fear') => number(weeks.reduce((all, week) => all + week[kind], 0));
	return m.coach_alt_taps({
		name,
		greed: sum('greed'),
		fear: sum('fear'),
		weeks: m.said_weeks({ n: weeks.length })
	});
}

const named = (points: Readonly<Record<Part, number>>) =>
	PARTS.map((part) =>
		m.insight_points_mean({
			part: partLabel[part]().toLocaleLowerCase(),
			points: whole(points[part])
		})
	).join('; ');

/** The same of the four forces. */
export function forcesSentence(name: string, now: MeanParts, before: MeanParts | null): string {
	const shown = m.coach_alt_forces({ name, days: days(now.n), parts: named(now.points) });
	if (!before) return shown;
	return `${shown} ${m.coach_alt_before({ days: days(before.n), parts: named(before.points) })}`;
}

const LACKS: Record<NotShared, () => string> = {
	notes: m.coach_lack_notes,
	attachments: m.coach_lack_attachments,
	rewards: m.coach_lack_rewards,
	product_names: m.coach_lack_products,
	minutes: m.coach_lack_minutes,
	times_of_day: m.coach_lack_times
};

/** What a share lacks, as a list. */
export const lacking = (lacks: readonly NotShared[]) => list(lacks.map((each) => LACKS[each]()));

/** What a share lacks; it is said too where it lacks nothing. */
export function notSharedSentence(name: string, lacks: readonly NotShared[]): string {
	return lacks.length === 0
		? m.coach_all_in({ name })
		: m.coach_not_in({ name, what: lacking(lacks) });
}

/** The same, to who shares it. */
export function notSharingSentence(lacks: readonly NotShared[]): string {
	return lacks.length === 0
		? m.share_preview_all_in()
		: m.share_preview_not_in({ what: lacking(lacks) });
}

/** A question with the days and the product that it names. */
export function askedText(
	{ key, slots }: Pick<ConversationQuestion, 'key' | 'slots'>,
	names: ReadonlyMap<string, string>
): string {
	const { day, until, product } = slots;
	const written: Record<string, string> = {
		day: day ? dateOnly(day as Day) : '',
		until: until ? dateOnly(until as Day) : '',
		product: (product && names.get(product)) ?? ''
	};
	return QUESTION_WORDS[key][getLocale()].replace(
		/\{(\w+)\}/g,
		(_, slot: string) => written[slot]!
	);
}

type Told = (of: Reason, key: string) => string;
const counted = (counts: Reason['counts'], name: string) => number(counts[name] ?? 0);
const ended =
	(what: (key: string) => string): Told =>
	({ counts }, key) =>
		m.coach_why_ended({
			what: what(key),
			n: counted(counts, 'n'),
			of: counted(counts, 'of')
		});

const WHY: Record<RuleId, Told> = {
	general: () => m.coach_why_general(),
	recommended: ({ counts }) => m.coach_why_rewarded({ n: counts.n ?? 0 }),
	reviewed: ({ counts }) => m.coach_why_rewarded({ n: counts.n ?? 0 }),
	happy_day: ({ counts }) =>
		m.coach_why_happy({
			happiness: counted(counts, 'happiness'),
			days: counted(counts, 'days')
		}),
	asked_on: ended(() => responseLabel.asked()),
	gave_in: ended(() => responseLabel.gave_in()),
	situation: ended((key) => situationLabel[key.split('.')[1] as Situation]()),
	event: ({ days: [first] }) => m.coach_why_event({ day: dateWithYear(first!) }),
	unusual_day: ({ counts }) =>
		m.coach_why_unusual({
			value: whole(counts.value ?? 0),
			lower: within(counts.lower ?? 0),
			upper: within(counts.upper ?? 0),
			days: days(counts.bandDays ?? 0)
		}),
	many_moments: ({ counts }) =>
		m.coach_why_many({ n: counted(counts, 'n'), median: counted(counts, 'median') }),
	gap: ({ counts }) => m.coach_why_gap({ n: counted(counts, 'n') }),
	belief: ({ counts }) =>
		m.coach_why_belief({
			mean: counted(counts, 'mean'),
			n: counted(counts, 'n'),
			others: counted(counts, 'others'),
			othersN: counted(counts, 'othersN')
		})
};

/** Why a question is worth asking: what is to be seen. */
export function reasonText({ key, reason }: Pick<ConversationQuestion, 'key' | 'reason'>): string {
	return WHY[reason.rule](reason, key);
}
