import { daysBetween, DEFAULT_DAY_START, isLate, type Captured, type Day } from './days';
import type { AnswerBody, Close, MomentBody, TextBody } from './bodies';
import { answerId, isFirstKind, isLive, type Row } from './records';
import { standingTexts } from './texts';
import { tension, type Pull, type Tension } from './tension';

/** A moment with the id of its record. */
export interface Moment extends MomentBody {
	id: string;
}

/** A text with the id of its record. */
export interface Text extends TextBody {
	id: string;
}

/** Everything that is known of one day, worked out from its records. */
export interface JournalDay {
	day: Day;
	/** Happiness, 0–10; null while unanswered. */
	happiness: number | null;
	/**
	 * The mean of the beliefs asked that day, 0–10; null while none is answered, or one of a product
	 * that was sold is not.
	 */
	belief: number | null;
	/** The beliefs by product, 0–10; under `GENERAL` where there was none. */
	beliefs: ReadonlyMap<string, number>;
	/** Ids of the products that were said to be sold that day. */
	sold: readonly string[];
	/** How the day was closed. Null while it is open, or open again by a later moment. */
	closed: Close | null;
	/** In the order in which they came. */
	moments: Moment[];
	/** What was written about the day itself; texts about a moment are in `momentTexts`. */
	texts: Text[];
	/** Texts by the id of the moment they are about. */
	momentTexts: Map<string, Text[]>;
	/** Whether an answer came more than 24 hours after the day ended. */
	late: boolean;
	tension: Tension;
}

/**
 * Whether a closing still holds. A moment captured after it opens the day again; so does any
 * moment on a day that was said to have no customers.
 */
function stillClosed(close: AnswerBody | undefined, moments: readonly Moment[]): Close | null {
	if (!close) return null;
	if (close.value === 'no_customers') return moments.length === 0 ? 'no_customers' : null;
	const reopened = moments.some((moment) => moment.at.instant > close.at.instant);
	return reopened ? null : 'all';
}

function mean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Whether a row says something of its day: not what someone is curious about in the week after, nor
 * that something was shared on it.
 */
export function saysOfDay(row: Row): boolean {
	return row.body !== null && !row.id.endsWith('/curious') && isFirstKind(row.kind);
}

/**
 * One day from its rows; rows of other days are passed over.
 * @param dayStart hour 0–23 at which the seller's day starts
 */
export function journalDay(
	of: Day,
	rows: readonly Row[],
	dayStart: number = DEFAULT_DAY_START
): JournalDay {
	const own = rows.filter((row) => row.day === of);
	const answers = new Map<string, AnswerBody>();
	const moments: Moment[] = [];
	const texts: Text[] = [];
	const momentTexts = new Map<string, Text[]>();
	for (const row of own) {
		if (isLive(row, 'answer')) answers.set(row.id, row.body);
		else if (isLive(row, 'moment')) moments.push({ ...row.body, id: row.id });
	}
	for (const { id, body } of standingTexts(own.filter(saysOfDay))) {
		const about = id.split('/')[1]!;
		const text = { ...body, id };
		if (about === of) texts.push(text);
		else momentTexts.set(about, [...(momentTexts.get(about) ?? []), text]);
	}
	moments.sort((a, b) => a.at.instant - b.at.instant || (a.id < b.id ? -1 : 1));

	const happiness = answers.get(answerId.happiness(of));
	const each = (question: string) =>
		[...answers].flatMap(([id, { value }]) => {
			const [, , asked, about] = id.split('/');
			return asked === question && about !== undefined ? [[about, value as number] as const] : [];
		});
	const beliefs = new Map(each('belief'));
	const sold = each('sold').map(([product]) => product);
	const closed = stillClosed(answers.get(answerId.close(of)), moments);
	const H = (happiness?.value as number | undefined) ?? null;
	const B = sold.every((product) => beliefs.has(product)) ? mean([...beliefs.values()]) : null;
	return {
		day: of,
		happiness: H,
		belief: B,
		beliefs,
		sold,
		closed,
		moments,
		texts,
		momentTexts,
		late: [...answers.values()].some((answer) => isLate(of, answer.at, dayStart)),
		tension: tension({
			H,
			B,
			closed: closed !== null,
			selling: closed !== 'no_customers',
			moments
		})
	};
}

/** The days that the rows speak of, in order. A day whose records are all deleted is none. */
export function journalDays(
	rows: readonly Row[],
	dayStart: number = DEFAULT_DAY_START
): JournalDay[] {
	const byDay = new Map<Day, Row[]>();
	for (const row of rows) {
		if (row.day === '' || !saysOfDay(row)) continue;
		const own = byDay.get(row.day);
		if (own) own.push(row);
		else byDay.set(row.day, [row]);
	}
	return [...byDay]
		.sort(([a], [b]) => daysBetween(b, a))
		.map(([of, own]) => journalDay(of, own, dayStart));
}

/** Whether anything was said of the day but moments. */
export function hasAnswers(of: JournalDay): boolean {
	return of.happiness !== null || of.belief !== null || of.closed !== null;
}

/** Whether something was said of the day, but not all: it is not closed, or a moment has no end. */
export function standsOpen(of: JournalDay): boolean {
	if (newestOpenMoment(of)) return true;
	return of.closed === null && (of.moments.length > 0 || of.texts.length > 0 || hasAnswers(of));
}

/** How many moments of this kind the day has. */
export function countOf(of: JournalDay, kind: Pull): number {
	return of.moments.filter((moment) => moment.kind === kind).length;
}

/** The newest moment that nobody said the end of. */
export function newestOpenMoment(of: JournalDay): Moment | undefined {
	return of.moments.findLast((moment) => moment.response === null);
}

/** How a captured time reads on the day line: hours after midnight of the day, up to 24 + start. */
export function hourInDay(at: Captured, of: Day): number {
	const midnight = Date.parse(of + 'T00:00:00Z');
	return (at.instant + at.offset * 60_000 - midnight) / 3_600_000;
}
