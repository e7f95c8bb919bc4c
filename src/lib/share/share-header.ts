import * as v from 'valibot';
import { LONGEST_NAME } from '../core/bodies';
import { isDay, type Day } from '../core/days';
import type { DaySpan } from '../core/period';
import { RECIPIENT, UUID } from '../core/share/key-text';
import { TIMES, type Times } from '../core/share/share-times';
import { MOST_RECORDS } from './limits';
import { SHARE_FORMAT, type Header } from './record-file';
import { Refused } from './refusal';

/** The longest message that goes with a share, in UTF-16 units. */
export const LONGEST_MESSAGE = 2000;

/** Who shares, as one coach knows them. */
export interface ShareSeller {
	/** A random UUID, made for this coach. */
	id: string;
	/** As the coach sees it; at most 60 UTF-16 units. */
	name: string;
	/** The age recipient that messages back are locked for; null where none may come. */
	reply: string | null;
}

/** What the seller chose, so that the screen can say what is not in it. */
export interface Chosen {
	notes: boolean;
	attachments: boolean;
	rewards: boolean;
	/** Whether all products stand there by name. */
	products: 'all' | 'some';
	times: Times;
}

/** What a share says of itself. */
export interface ShareSaid {
	seller: ShareSeller;
	/** The how-manieth share with this coach, from 1: it tells which is the newer one. */
	number: number;
	/** The days that it is about. */
	span: DaySpan;
	chosen: Chosen;
	/** In the seller's own words; may be empty. */
	message: string;
	/** Whether it may be part of the figures of a group. */
	group: boolean;
}

/** The first line of a share. */
export type ShareHeader = Header & ShareSaid;

const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Whether a text is a time in UTC, to the millisecond: `2026-11-27T10:15:00.000Z`. */
function isTime(text: unknown): boolean {
	if (typeof text !== 'string' || !isDay(text.slice(0, 10)) || text.length !== 24) return false;
	const ms = Date.parse(text);
	return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

/** What a newer version adds to a header is not known here, and stays behind. */
const schema = v.object({
	format: v.picklist([SHARE_FORMAT]),
	version: upTo(10),
	app: upTo(LONGEST_NAME),
	exportedAt: v.custom<string>(isTime),
	count: whole(0, MOST_RECORDS),
	seller: v.object({
		id: v.pipe(v.string(), v.regex(UUID)),
		name: upTo(LONGEST_NAME),
		reply: v.nullable(v.pipe(v.string(), v.regex(RECIPIENT)))
	}),
	number: whole(1, Number.MAX_SAFE_INTEGER),
	span: v.pipe(
		v.object({ from: v.custom<Day>(isDay), to: v.custom<Day>(isDay) }),
		v.check(({ from, to }) => from <= to)
	),
	chosen: v.object({
		notes: v.boolean(),
		attachments: v.boolean(),
		rewards: v.boolean(),
		products: v.picklist(['all', 'some']),
		times: v.picklist(TIMES)
	}),
	message: upTo(LONGEST_MESSAGE),
	group: v.boolean()
});

/**
 * The header of a share, of fields that this version knows.
 * @throws Refused 'unknown_format' where one is missing, or says what it can't
 */
export function shareHeader(fields: unknown): ShareHeader {
	const result = v.safeParse(schema, fields);
	if (!result.success) throw new Refused('unknown_format');
	return result.output;
}
