import type { Association } from '../core/insight/associations';
import type { LookMissing } from '../core/insight/half-year-line';
import type { ChangeTold, EventTold, Statements, Stretch } from '../core/insight/statements';
import { mean } from '../core/insight/regression';
import type { Looked } from '../core/insight/together';
import { addDays, day } from '../core/days';
import { PARTS } from '../core/tension';
import { eventName } from './event-words';
import { dateWithYear, formatDay, list, number } from './format';
import { m } from './messages';
import { partLabel } from './part-labels';

/** One thing that is said of the journal, and how it was worked out. */
export interface Said {
	key: string;
	/** A claim is tested; a plain one describes; of the silent ones nothing can be told, or not yet. */
	kind: 'claim' | 'plain' | 'silent';
	sentence: string;
	/** Paragraphs: the numbers, the method, its limits and how often it is wrong. */
	how: readonly string[];
}

const MONDAY = day('2026-01-05');
/** So many unusual days are named, the last ones. */
const NAMED = 3;

const whole = (value: number) => number(value, 0);
const percent = (share: number) => whole(100 * share);
const probability = (p: number) => number(p, 3);
const days = (n: number) => m.said_days({ n });
const weeks = (n: number) => m.said_weeks({ n });
const moments = (n: number) => m.said_moments({ n });
const kindOf = (told: boolean) => (told ? 'claim' : 'silent');
const weekdayName = (of: number) => formatDay(addDays(MONDAY, of), { weekday: 'long' });

function ofWeek({ thisWeek: { week, before, weeks: weeksBefore } }: Statements): Said {
	const now =
		week.mean === null
			? m.said_week_none()
			: m.said_week({ mean: whole(week.mean), days: days(week.n) });
	const then =
		before.mean === null
			? []
			: [
					m.said_week_before({
						mean: whole(before.mean),
						days: days(before.n),
						weeks: weeks(weeksBefore)
					})
				];
	const kind = week.mean === null && before.mean === null ? 'silent' : 'plain';
	return { key: 'week', kind, sentence: [now, ...then].join(' '), how: [m.said_week_how()] };
}

function ofShare({ askedShare: { asked, answered, between, missing } }: Statements): Said {
	const sentence = between
		? m.said_share({
				asked: whole(asked),
				moments: moments(answered),
				share: percent(asked / answered),
				low: percent(between[0]),
				high: percent(between[1])
			})
		: m.said_share_missing({ moments: moments(missing) });
	return { key: 'share', kind: between ? 'plain' : 'silent', sentence, how: [m.said_share_how()] };
}

function ofChange({ look, monday, logging, parts }: ChangeTold): Said {
	const sentence = (look.verdict === 'fell' ? m.said_fell : m.said_rose)({
		weeks: weeks(Math.floor(look.len / 3)),
		first: whole(look.first),
		last: whole(look.last),
		days: days(look.line!.N),
		from: dateWithYear(addDays(monday, 7 * look.lo)),
		to: dateWithYear(addDays(monday, 7 * look.w - 1))
	});
	const along = { '-1': [m.said_logged_fewer()], '0': [], '1': [m.said_logged_more()] }[logging];
	const named = PARTS.map((part) =>
		m.said_change_part({
			part: partLabel[part](),
			first: number(parts[part].first),
			last: number(parts[part].last)
		})
	);
	return {
		key: `change ${monday} ${look.w}`,
		kind: 'claim',
		sentence: [sentence, ...along].join(' '),
		how: [
			m.said_change_parts({ parts: list(named) }),
			numbersOf(look),
			m.said_change_how(),
			m.said_change_limits()
		]
	};
}

function numbersOf({ line, limit }: ChangeTold['look']): string {
	return m.said_change_numbers({
		slope: number(line!.b, 2),
		z: number(line!.z, 2),
		limit: number(limit, 2),
		weeks: weeks(line!.k),
		days: days(line!.N)
	});
}

function missingWords(missing: LookMissing): string[] {
	const { weekMeans, days: more, early, late } = missing;
	return [
		weekMeans > 0 && m.said_missing_week_means({ weeks: weeks(weekMeans) }),
		more > 0 && m.said_missing_days({ days: days(more) }),
		early > 0 && m.said_missing_early(),
		late > 0 && m.said_missing_late({ days: days(late) })
	].filter((each) => each !== false);
}

/** What the half-year line says of now, where it tells of no change. */
function ofLine({ line, toLine }: Stretch): Said[] {
	if (!line) return [];
	const [look] = line.looks.slice(-1);
	// What it told of stands elsewhere; the next look is of what comes after it.
	if (look?.verdict === 'fell' || look?.verdict === 'rose') return [];
	const date = dateWithYear(addDays(line.monday, 7 * line.next));
	const next = m.said_next_look({ date });
	const how = [m.said_change_how(), m.said_change_limits()];
	if (look?.verdict === 'unclear') {
		const numbers = [numbersOf(look), next];
		return [{ key: 'line', kind: 'silent', sentence: m.said_unclear(), how: [...numbers, ...how] }];
	}
	const first =
		toLine > 0 ? m.said_first_look_days({ date, days: days(toLine) }) : m.said_first_look({ date });
	const sentence = look
		? `${m.said_change_missing({ missing: list(missingWords(look.missing)) })} ${next}`
		: first;
	return [{ key: 'line', kind: 'silent', sentence, how }];
}

function ofUsual({ band, toBand, unusual }: Stretch): Said {
	if (!band) {
		const sentence = m.said_usual_missing({ days: days(toBand) });
		return { key: 'usual', kind: 'silent', sentence, how: [] };
	}
	const clamp = (value: number) => whole(Math.min(100, Math.max(0, value)));
	const usual = (band.provisional ? m.said_usual_for_now : m.said_usual)({
		lower: clamp(band.lower),
		upper: clamp(band.upper),
		mean: whole(band.mean)
	});
	const named = unusual
		.slice(-NAMED)
		.map(({ day: of, value }) =>
			m.said_unusual_day({ date: dateWithYear(of), value: whole(value) })
		);
	const outside =
		unusual.length > 0
			? m.said_unusual({ n: unusual.length, dates: list(named) })
			: m.said_unusual_none();
	return {
		key: 'usual',
		kind: 'plain',
		sentence: `${usual} ${outside}`,
		how: [
			m.said_usual_how({
				days: days(band.n),
				from: dateWithYear(band.from),
				to: dateWithYear(band.to)
			}),
			m.said_usual_limits()
		]
	};
}

function ofEvent({ event, found }: EventTold): Said {
	const about = { event: eventName(event), date: dateWithYear(event.day) };
	const key = `event ${event.id}`;
	if (!('told' in found)) {
		const sentence =
			found.wait > 0
				? m.said_event_wait({ ...about, weeks: weeks(found.wait) })
				: m.said_event_short(about);
		return { key, kind: 'silent', sentence, how: [] };
	}
	const sentence = found.told
		? m.said_event_told({
				...about,
				before: whole(mean(found.before)),
				after: whole(mean(found.after)),
				weeksBefore: weeks(found.before.length),
				weeksAfter: weeks(found.after.length)
			})
		: m.said_event_unclear(about);
	const numbers = m.said_event_numbers({
		difference: number(found.difference),
		t: number(found.t, 2),
		p: probability(found.p)
	});
	return { key, kind: kindOf(found.told), sentence, how: [numbers, m.said_event_how()] };
}

function ofTogether({ together: { looks, next } }: Stretch): Said[] {
	const [look] = looks.slice(-1);
	if (!look) {
		if (!next) return [];
		const sentence = m.said_together_first({ date: dateWithYear(next) });
		return [{ key: 'together', kind: 'silent', sentence, how: [m.said_together_limits()] }];
	}
	const { weekdays, happiness, cameBack } = look;
	const dates = { from: dateWithYear(look.from), to: dateWithYear(look.to) };
	const how = (found: { p: number }, method: string) => [
		m.said_together_numbers({ ...dates, p: probability(found.p) }),
		method,
		m.said_together_limits()
	];

	const ofWeekdays = (): Said => {
		const { found, told } = weekdays;
		if (!('p' in found)) {
			return { key: 'weekdays', kind: 'silent', sentence: m.said_weekdays_missing(), how: [] };
		}
		const sorted = [...found.weekdays].sort((a, b) => b.mean - a.mean);
		const [high, low] = [sorted[0]!, sorted.at(-1)!];
		const sentence = told
			? m.said_weekdays_told({
					high: weekdayName(high.weekday),
					highMean: whole(high.mean),
					highDays: days(high.n),
					low: weekdayName(low.weekday),
					lowMean: whole(low.mean),
					lowDays: days(low.n)
				})
			: m.said_weekdays_unclear();
		return {
			key: 'weekdays',
			kind: kindOf(told),
			sentence,
			how: how(found, m.said_weekdays_how())
		};
	};
	const ofPair = <Missing>(
		key: string,
		{ found, told }: Looked<Association, Missing>,
		words: {
			more: (of: { n: string }) => string;
			fewer: (of: { n: string }) => string;
			unclear: () => string;
			missing: (of: Missing) => string;
			how: () => string;
		}
	): Said => {
		if (!isFound(found)) return { key, kind: 'silent', sentence: words.missing(found), how: [] };
		const way = found.statistic > 0 ? words.more : words.fewer;
		const sentence = told ? way({ n: whole(found.n) }) : words.unclear();
		return { key, kind: kindOf(told), sentence, how: how(found, words.how()) };
	};
	return [
		ofWeekdays(),
		ofPair('happiness', happiness, {
			more: m.said_happiness_more,
			fewer: m.said_happiness_less,
			unclear: m.said_happiness_unclear,
			missing: ({ missing }) => m.said_happiness_missing({ n: whole(missing) }),
			how: m.said_happiness_how
		}),
		ofPair('came back', cameBack, {
			more: m.said_back_more,
			fewer: m.said_back_fewer,
			unclear: m.said_back_unclear,
			missing: () => m.said_back_missing(),
			how: m.said_back_how
		})
	];
}

function isFound<Missing>(found: Association | Missing): found is Association {
	return typeof found === 'object' && found !== null && 'p' in found;
}

/** Everything that may be said, in words: claims first, then what describes, then what is missing. */
export function saidOf(of: Statements): Said[] {
	const last = of.stretches.at(-1);
	const all: Said[] = [
		...of.changes.toReversed().map(ofChange),
		ofWeek(of),
		...(last ? [ofUsual(last), ...ofLine(last)] : []),
		ofShare(of),
		...of.events.toReversed().map(ofEvent),
		...(last ? ofTogether(last) : [])
	];
	const order = ['claim', 'plain', 'silent'] as const;
	return order.flatMap((kind) => all.filter((each) => each.kind === kind));
}
