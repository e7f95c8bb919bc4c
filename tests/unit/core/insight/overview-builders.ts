import type { EventType, MomentBody } from '../../../../src/lib/core/bodies';
import { oneMore, type Reward } from '../../../../src/lib/core/came-back';
import { addDays, day, type Day } from '../../../../src/lib/core/days';
import { eventsFrom } from '../../../../src/lib/core/events';
import {
	overview,
	type OverviewAsked,
	type OverviewOf
} from '../../../../src/lib/core/insight/overview';
import { journalDays } from '../../../../src/lib/core/journal-day';
import type { Change, Row } from '../../../../src/lib/core/records';
import { at, checkIn, moment, momentId, row } from '../builders';

/** A Wednesday. */
export const TODAY = day('2026-06-03');
/** So many days before it. */
export const ago = (count: number) => addDays(TODAY, -count);

const numberOf = (of: string) => Number(of.replaceAll('-', '')) * 10;
export const tap = (of: Day, body: Partial<MomentBody> = {}, number = 0) =>
	moment(of, numberOf(of) + number, body);
/** A complete day; `tense` gives it a moment that was given in to, of 15 points. */
export const filled = (of: Day, H = 8, tense = false, B = 10) => [
	...checkIn(of, H, B),
	...(tense ? [tap(of)] : [])
];
export const marked = (of: Day, event: EventType) =>
	row('event', momentId(numberOf(of)), of, { event, label: '', until: null, at: at(of) });
export const written = ({ kind, id, day: of, body }: Change): Row => row(kind, id, of, body);
export const more = (of: Day, number: number, reward: Reward = 'review') =>
	written(oneMore(momentId(numberOf(of) + number), of, reward, at(of)));

export type Asked = Partial<OverviewAsked & OverviewOf>;

/** What is shown of these rows: all of them, unless something else is asked. */
export function seen(rows: readonly Row[], given: Asked = {}) {
	const days = journalDays(rows);
	const { first = days[0]?.day ?? null, today = TODAY, all = true, dayStart = 4 } = given;
	const { period = 'all', within = null, kind = null, product = null } = given;
	return overview(
		{ first, days, rows, events: eventsFrom(rows), today, all, dayStart },
		{ period, within, kind, product }
	);
}
