import * as v from 'valibot';
import type { StoredShare, WorkspaceBodies } from './coach/workspace-bodies';
import { isDay, type Captured, type Day, type Instant } from './days';
import type { SharingBodies } from './share/sharing-kinds';
import type { Intensity, Pull, Response } from './tension';

/** Where in the talk with the customer a moment came. Wording: the items of the measure. */
export const SITUATIONS = ['opening', 'need', 'price', 'objection', 'closing', 'after'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** How a day was closed: "these were all my moments", or "no customers today". */
export type Close = 'all' | 'no_customers';

export const PLACES = ['street', 'shop', 'b2b'] as const;
/** Where someone sells; it chooses the questions. */
export type Place = (typeof PLACES)[number];

/** An answer to a question that is answered yes or no. */
export type YesNo = 'yes' | 'no';

/** An answer to one question of the check-in. */
export interface AnswerBody {
	/**
	 * 0–10 for happiness, belief and attention; a `Close` for the closing question; 0–10 or `YesNo`
	 * for a question of the seller's own; 'yes' where a product was sold.
	 */
	value: number | Close | YesNo;
	at: Captured;
	/** The model version under which it was asked, `AS-1.0`. */
	model: string;
}

/** A tap on the shoulder. */
export interface MomentBody {
	kind: Pull;
	intensity: Intensity | null;
	response: Response | null;
	situation: Situation | null;
	/** Id of the product that it was about. */
	product: string | null;
	at: Captured;
	/** Id of the question that stood on the screen last, of the deck or of the seller's own. */
	questionShown: string | null;
	/** Id of the question that the seller said to have asked. */
	questionAsked: string | null;
}

/** What a text is: a note, the evening's reflection, or what someone is curious about next week. */
export const TEXT_TYPES = ['note', 'reflection', 'curious'] as const;
export type TextType = (typeof TEXT_TYPES)[number];

/** What someone wrote about a day, a moment or a week; each device writes its own. */
export interface TextBody {
	type: TextType;
	text: string;
	/** Id of the prompt it answers, if any. */
	prompt: string | null;
	/** The prompt in the seller's own words, where it is one of their own. */
	ownPrompt?: string | undefined;
	/** Texts of other devices that were edited in this one: their ids, and the revisions they had. */
	takesIn?: Record<string, string> | undefined;
}

/** Something that came back from a customer; how the till felt is one record a day. */
export type RewardBody =
	| { reward: 'recommendation' | 'review'; product: string | null; at: Captured }
	| { reward: 'till'; felt: TillFelt; product: string | null; at: Captured };

/** How full the till felt. Wording: the items of the measure. */
export const TILL_FELT = ['lean', 'usual', 'good'] as const;
export type TillFelt = (typeof TILL_FELT)[number];

/** Something that the seller sells. */
export interface ProductBody {
	name: string;
	/** A sign to know it by, one emoji; null without. */
	emoji: string | null;
	/** How it makes the customer happy, in the seller's own words; may be empty. */
	joy: string;
	/** Whether it is no longer sold: kept where it was named, not offered any more. */
	archived: boolean;
	/** Place in the list; the lower comes first, the older of two alike. */
	order: number;
}

/** A question of the seller's own: to ask the customer, or to answer at the check-in. */
export type QuestionBody =
	| {
			use: 'card';
			text: string;
			/** Which pulls it is drawn for. */
			kinds: Pull[];
			favourite: boolean;
			hidden: boolean;
	  }
	| { use: 'daily'; text: string; scale: 'ten' | 'yes_no'; archived: boolean; order: number };

/** What a marked event is. `start` begins the usual band anew. */
export const EVENT_TYPES = ['new_stall', 'new_product', 'holiday', 'other', 'start'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Something that happened on a day, marked by the seller. */
export interface EventBody {
	event: EventType;
	/** In the seller's own words; may be empty. */
	label: string;
	/** The last day, of a holiday; null where it is one day. */
	until: Day | null;
	at: Captured;
}

/** A photo, a voice note or, with a coach, a share; its bytes are kept in a table of their own. */
export interface AttachmentBody {
	/** The day, or the id of the moment or the client, that it belongs to. */
	about: string;
	type: 'photo' | 'sound' | 'share';
	/** Media type of the bytes, `image/jpeg`. */
	mime: string;
	/** Bytes. */
	size: number;
	/** Of the bytes, 64 hex digits. */
	sha256: string;
	/** Of a photo, CSS pixels; null of a sound. */
	width: number | null;
	height: number | null;
	/** Of a sound, seconds; null of a photo or where nobody could tell. */
	seconds: number | null;
	at: Captured;
	/** Of a share, and of nothing else. */
	share?: StoredShare | undefined;
}

/** A setting of the journal; what it holds depends on its name. */
export interface SettingBody {
	value: unknown;
}

/** The bodies of the kinds that every journal has, by kind. */
export interface FirstBodies {
	answer: AnswerBody;
	moment: MomentBody;
	text: TextBody;
	setting: SettingBody;
	reward: RewardBody;
	product: ProductBody;
	question: QuestionBody;
	event: EventBody;
	attachment: AttachmentBody;
}
export type FirstKind = keyof FirstBodies;

/** The bodies of all kinds, of which a journal takes those of one room or of another. */
export interface Bodies extends FirstBodies, SharingBodies, WorkspaceBodies {}

/** The longest text that a record takes, in UTF-16 units; a line of a file is at most 64 kB. */
export const LONGEST_TEXT = 20_000;
/** The longest name of a product or an event, and the longest question, in UTF-16 units. */
export const LONGEST_NAME = 60;
export const LONGEST_QUESTION = 300;
/** The longest "how does this make my customer happy?", in UTF-16 units. */
export const LONGEST_JOY = 1000;
/** The most bytes that an attachment may have. */
export const MOST_BYTES = 50_000_000;

/** A whole number from one to another, both included. */
export const between = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** A text of at most this many UTF-16 units. */
export const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
/** Such a text that says something. */
export const said = (length: number) =>
	v.pipe(
		upTo(length),
		v.check((text) => text.trim() !== '')
	);
const instant = v.pipe(
	// Years 1900 to 2199, like days.
	between(Date.UTC(1900, 0, 1), Date.UTC(2200, 0, 1)),
	v.transform((value) => value as Instant)
);
/** A time with its offset. */
export const at = v.looseObject({ instant, offset: between(-1439, 1439) });
const reference = v.nullable(upTo(100));
const product = reference;
/** What pulls. */
export const kinds = v.picklist(['greed', 'fear']);
const order = v.pipe(v.number(), v.finite());
const pixels = v.nullable(between(1, 100_000));

/** Whether a value is revisions by the ids of records, as `takesIn` has them. */
const isRevisions = (value: unknown) =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.entries(value).every(
		([id, rev]) => id.length <= 100 && typeof rev === 'string' && rev.length <= 40
	);

/** A photo or a voice note. */
export const attachmentSchema = v.looseObject({
	about: upTo(100),
	type: v.picklist(['photo', 'sound']),
	mime: upTo(100),
	size: between(1, MOST_BYTES),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	width: pixels,
	height: pixels,
	seconds: v.nullable(v.pipe(v.number(), v.minValue(0), v.finite())),
	at
});

const schemas = {
	answer: v.looseObject({
		value: v.union([between(0, 10), v.picklist(['all', 'no_customers', 'yes', 'no'])]),
		at,
		model: upTo(20)
	}),
	moment: v.looseObject({
		kind: kinds,
		intensity: v.nullable(v.picklist([1, 2, 3, 4, 5])),
		response: v.nullable(v.picklist(['gave_in', 'let_pass', 'asked'])),
		situation: v.nullable(v.picklist(SITUATIONS)),
		product,
		at,
		questionShown: reference,
		questionAsked: reference
	}),
	text: v.looseObject({
		type: v.picklist(TEXT_TYPES),
		text: upTo(LONGEST_TEXT),
		prompt: reference,
		ownPrompt: v.optional(upTo(LONGEST_QUESTION)),
		takesIn: v.optional(v.custom<Record<string, string>>(isRevisions))
	}),
	setting: v.looseObject({ value: v.unknown() }),
	reward: v.looseObject({ reward: v.picklist(['recommendation', 'review']), product, at }),
	till: v.looseObject({
		reward: v.picklist(['till']),
		felt: v.picklist(TILL_FELT),
		product,
		at
	}),
	product: v.looseObject({
		name: said(LONGEST_NAME),
		emoji: v.nullable(said(16)),
		joy: upTo(LONGEST_JOY),
		archived: v.boolean(),
		order
	}),
	question: v.looseObject({
		use: v.picklist(['card']),
		text: said(LONGEST_QUESTION),
		kinds: v.array(kinds),
		favourite: v.boolean(),
		hidden: v.boolean()
	}),
	daily: v.looseObject({
		use: v.picklist(['daily']),
		text: said(LONGEST_QUESTION),
		scale: v.picklist(['ten', 'yes_no']),
		archived: v.boolean(),
		order
	}),
	event: v.looseObject({
		event: v.picklist(EVENT_TYPES),
		label: upTo(LONGEST_NAME),
		until: v.nullable(v.custom<Day>(isDay)),
		at
	}),
	attachment: attachmentSchema
};

/**
 * What a body of this kind must be; some are of one shape or another. Fields that a newer version
 * added are kept as they came.
 */
export function bodySchema(kind: FirstKind, body: object) {
	if (kind === 'reward' && 'reward' in body && body.reward === 'till') return schemas.till;
	if (kind === 'question' && 'use' in body && body.use === 'daily') return schemas.daily;
	return schemas[kind];
}
