import { addDays, type Day } from '../days';
import { piecesBetween, startsOf, type MarkedEvent } from '../events';
import type { JournalDay } from '../journal-day';
import type { DayValue } from '../line';
import { completeDays } from '../period';
import { isLive, type Row } from '../records';
import { PARTS, type Part } from '../tension';
import { askedShare, type AskedShare } from './asked-share';
import { eventComparison, type EventComparison, type EventMissing } from './event-comparison';
import {
	halfYearLine,
	LEAST_DAYS,
	loggingAlong,
	thirdsOf,
	type HalfYearLine,
	type Look
} from './half-year-line';
import { mean } from './regression';
import { testedDays, type TestedDay } from './tested-days';
import { thisWeek, type ThisWeek } from './this-week';
import { togetherLooks, type Together } from './together';
import { daysToBand, unusualDays, usualBand, type UsualBand } from './usual-band';

/** A change that was told: a dated fact. */
export interface ChangeTold {
	look: Look;
	/** The Monday of week 0 of its stretch. */
	monday: Day;
	/** The first and the last third, each from its first day to its last. */
	thirds: ReturnType<typeof thirdsOf>;
	/** Whether more (1) or fewer (−1) moments were logged along with it; 0 where neither. */
	logging: -1 | 0 | 1;
	/** Mean points of each part in the first and in the last third. */
	parts: Readonly<Record<Part, { first: number; last: number }>>;
}

/** What may be said of one stretch: from a new start, or the beginning, to the next. */
export interface Stretch {
	/** The first and the last day that it can hold; null for today's end. */
	from: Day;
	until: Day | null;
	band: UsualBand | null;
	/** Complete days until there is a band. */
	toBand: number;
	/** Complete, timely days that a look at the half-year line still needs. */
	toLine: number;
	unusual: readonly DayValue[];
	/** Null before its first complete day. */
	line: HalfYearLine | null;
	/** What was looked at together, and what the next look needs. */
	together: Together;
}

/** A marked event with what lies before and after it. */
export interface EventTold {
	event: MarkedEvent;
	found: EventComparison | EventMissing;
}

/** Everything that may be said of a journal. */
export interface Statements {
	thisWeek: ThisWeek;
	askedShare: AskedShare;
	/** The earliest first; the last is the one that today lies in. None without a day. */
	stretches: readonly Stretch[];
	/** The earliest first. */
	changes: readonly ChangeTold[];
	/** The earliest first; holidays and new starts are none. */
	events: readonly EventTold[];
}

/** What it is worked out from. */
export interface Journalled {
	/** All days of which something is known, in order. */
	days: readonly JournalDay[];
	/** The rows in which recommendations and reviews are, among others. */
	rows: readonly Row[];
	events: readonly MarkedEvent[];
	today: Day;
	/** Which looks at what went together are worked out: the last, unless all or none are asked for. */
	looks?: 'last' | 'all' | 'none';
}

function partsOf(look: Look, monday: Day, tested: readonly TestedDay[]): ChangeTold['parts'] {
	const { first, last } = thirdsOf(look, monday);
	const points = (part: Part, [from, to]: readonly [Day, Day]) =>
		mean(tested.filter(({ day }) => day >= from && day <= to).map(({ parts }) => parts[part]));
	return Object.fromEntries(
		PARTS.map((part) => [part, { first: points(part, first), last: points(part, last) }])
	) as ChangeTold['parts'];
}

function changesOf(line: HalfYearLine | null, tested: readonly TestedDay[]): ChangeTold[] {
	if (!line) return [];
	const counts = tested.map(({ day, moments }) => ({ day, value: moments }));
	return line.looks
		.filter(({ verdict }) => verdict === 'rose' || verdict === 'fell')
		.map((look) => ({
			look,
			monday: line.monday,
			thirds: thirdsOf(look, line.monday),
			logging: loggingAlong(look, counts, line.monday),
			parts: partsOf(look, line.monday, tested)
		}));
}

/**
 * Everything that MEASURE §3 lets be said, from the answers as they are.
 * Source: MEASURE §3.
 */
export function statements(journalled: Journalled): Statements {
	const { days, rows, events, today, looks = 'last' } = journalled;
	const starts = startsOf(events).filter((start) => start <= today);
	const rewards = rows.flatMap((row) =>
		isLive(row, 'reward') && row.body.reward !== 'till' && row.day !== '' ? [row.day] : []
	);
	const pieces = piecesBetween(
		days.filter(({ day }) => day <= today),
		starts
	);
	const stretches: Stretch[] = [];
	const changes: ChangeTold[] = [];
	for (const piece of pieces) {
		const begun = piece[0]!.day;
		const from = starts.findLast((start) => start <= begun) ?? begun;
		const next = starts.find((start) => start > begun);
		const until = next ? addDays(next, -1) : null;
		const tested = testedDays(piece);
		// A week in which something begins anew is no whole one of what was before.
		const end = next ?? today;
		const line = halfYearLine(tested, end);
		const band = usualBand(tested);
		stretches.push({
			from,
			until,
			band,
			toBand: daysToBand(tested),
			toLine: Math.max(0, LEAST_DAYS - tested.length),
			unusual: band ? unusualDays(tested, band) : [],
			line,
			together: togetherLooks(piece, tested, rewards, end, looks)
		});
		changes.push(...changesOf(line, tested));
	}
	const last = stretches.at(-1);
	const current = days.filter(({ day }) => !last || day >= last.from);
	return {
		thisWeek: thisWeek(completeDays(current), today),
		askedShare: askedShare(current, today),
		stretches,
		changes,
		events: events
			.filter(({ event, day }) => event !== 'holiday' && event !== 'start' && day <= today)
			.map((event) => {
				const own = pieces.find((piece) => {
					const next = starts.find((start) => start > piece[0]!.day);
					return event.day >= piece[0]!.day && (!next || event.day < next);
				});
				return { event, found: eventComparison(testedDays(own ?? []), event.day, today) };
			})
	};
}

/** Of the half-year line the last look alone: ten years have over a hundred, and nobody sees them. */
export function lastLooks(said: Statements): Statements {
	const stretches = said.stretches.map((stretch) => ({
		...stretch,
		line: stretch.line && { ...stretch.line, looks: stretch.line.looks.slice(-1) }
	}));
	return { ...said, stretches };
}
