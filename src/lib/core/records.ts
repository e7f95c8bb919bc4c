import * as v from 'valibot';
import { isDay, type Captured, type Day, type Instant } from './days';
import { isRev, type Rev } from './revisions';
import type { Intensity, Pull, Response } from './tension';

/**
 * The records of a journal: one row for each answer that a person gave. Everything that was said
 * is in `body`, nothing of it in an id, an index or a second table.
 */
export const KINDS = [
	'answer',
	'reward',
	'moment',
	'text',
	'product',
	'question',
	'event',
	'attachment',
	'setting'
] as const;
export type Kind = (typeof KINDS)[number];

/** Where in the talk with the customer a moment came. Wording: the items of the measure. */
export const SITUATIONS = ['opening', 'need', 'price', 'objection', 'closing', 'after'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** How a day was closed: "these were all my moments", or "no customers today". */
export type Close = 'all' | 'no_customers';

export const PLACES = ['street', 'shop', 'b2b'] as const;
/** Where someone sells; it chooses the questions. */
export type Place = (typeof PLACES)[number];

/** An answer to one question of the check-in. */
export interface AnswerBody {
	/** 0–10 for happiness, belief and attention; a `Close` for the closing question. */
	value: number | Close;
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
	product: string | null;
	at: Captured;
	/** Id of the deck question that stood on the screen last. */
	questionShown: string | null;
	/** Id of the deck question that the seller said to have asked. */
	questionAsked: string | null;
}

/** What someone wrote about a day or a moment; each device writes its own. */
export interface TextBody {
	type: 'note' | 'reflection';
	text: string;
	/** Id of the prompt it answers, if any. */
	prompt: string | null;
}

/** A setting of the journal; what it holds depends on its name. */
export interface SettingBody {
	value: unknown;
}

/** The bodies by kind. Kinds that nothing writes yet are held as they came. */
export interface Bodies {
	answer: AnswerBody;
	moment: MomentBody;
	text: TextBody;
	setting: SettingBody;
	reward: Record<string, unknown>;
	product: Record<string, unknown>;
	question: Record<string, unknown>;
	event: Record<string, unknown>;
	attachment: Record<string, unknown>;
}

/** One record. A body of null is a deletion, which wins or loses by its revision like any edit. */
export interface Row<K extends Kind = Kind> {
	id: string;
	kind: K;
	/** Written when it was captured and never recomputed; '' for what belongs to no day. */
	day: Day | '';
	rev: Rev;
	body: Bodies[K] | null;
}

/** A row as it is asked to be written: storage gives it its revision. */
export type Change<K extends Kind = Kind> = Omit<Row<K>, 'rev'>;

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** The longest text that a record takes, in UTF-16 units; a line of a file is at most 64 kB. */
export const LONGEST_TEXT = 20_000;

const instant = v.pipe(
	v.number(),
	v.integer(),
	// Years 1900 to 2199, like days.
	v.minValue(Date.UTC(1900, 0, 1)),
	v.maxValue(Date.UTC(2200, 0, 1)),
	v.transform((value) => value as Instant)
);
const captured = v.looseObject({
	instant,
	offset: v.pipe(v.number(), v.integer(), v.minValue(-1439), v.maxValue(1439))
});
const reference = v.nullable(v.pipe(v.string(), v.maxLength(100)));
const scale = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const bodies = {
	answer: v.looseObject({
		value: v.union([scale, v.picklist(['all', 'no_customers'])]),
		at: captured,
		model: v.pipe(v.string(), v.maxLength(20))
	}),
	moment: v.looseObject({
		kind: v.picklist(['greed', 'fear']),
		intensity: v.nullable(v.picklist([1, 2, 3, 4, 5])),
		response: v.nullable(v.picklist(['gave_in', 'let_pass', 'asked'])),
		situation: v.nullable(v.picklist(SITUATIONS)),
		product: reference,
		at: captured,
		questionShown: reference,
		questionAsked: reference
	}),
	text: v.looseObject({
		type: v.picklist(['note', 'reflection']),
		text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
		prompt: reference
	}),
	setting: v.looseObject({ value: v.unknown() }),
	reward: v.looseObject({}),
	product: v.looseObject({}),
	question: v.looseObject({}),
	event: v.looseObject({}),
	attachment: v.looseObject({})
} satisfies Record<Kind, v.GenericSchema>;

/** Whether an id is one that a record of this kind and day can have. */
export function isIdOf(kind: Kind, id: string, of: Day | ''): boolean {
	const [head, middle, tail, ...more] = id.split('/');
	switch (kind) {
		case 'answer':
			if (head !== 'answer' || middle !== of || !isDay(of)) return false;
			if (tail === 'belief') return more.length === 1 && /^[\w-]{1,40}$/.test(more[0]!);
			return more.length === 0 && ['happiness', 'attention', 'close'].includes(tail ?? '');
		case 'text':
			return (
				head === 'text' &&
				isDay(of) &&
				more.length === 0 &&
				(middle === of || UUID_V7.test(middle ?? '')) &&
				/^[0-9a-f]{12}$/.test(tail ?? '')
			);
		case 'setting':
			return (
				of === '' && head === 'setting' && tail === undefined && /^[\w-]{1,40}$/.test(middle ?? '')
			);
		case 'reward':
			return isDay(of) && (UUID_V7.test(id) || id === `answer/${of}/till`);
		case 'moment':
			return isDay(of) && UUID_V7.test(id);
		default:
			return UUID_V7.test(id);
	}
}

/** Whether an answer's value is one that its question can have. */
function fitsQuestion(id: string, value: unknown): boolean {
	// Not the end of the id: that may be a product.
	return (id.split('/')[2] === 'close') === (typeof value === 'string');
}

/** Why a record was refused. */
export type Refusal = 'not_a_record' | 'unknown_kind' | 'bad_id' | 'bad_revision' | 'bad_body';

export type Gate<T> = { ok: true; value: T } | { ok: false; reason: Refusal };

/**
 * The one gate that everything passes that enters: from a form, a file, a share or an older
 * database. Fields that a newer version added are kept as they came.
 */
export function admitChange(input: unknown): Gate<Change> {
	if (typeof input !== 'object' || input === null) return { ok: false, reason: 'not_a_record' };
	const { id, kind, day, body } = input as Record<string, unknown>;
	if (!KINDS.includes(kind as Kind)) return { ok: false, reason: 'unknown_kind' };
	const known = kind as Kind;
	if (typeof id !== 'string' || (day !== '' && !isDay(day)) || !isIdOf(known, id, day)) {
		return { ok: false, reason: 'bad_id' };
	}
	if (body === null) return { ok: true, value: { id, kind: known, day, body: null } };
	// An array would pass as an object, and come out as one with numbers for names.
	if (Array.isArray(body)) return { ok: false, reason: 'bad_body' };
	const result = v.safeParse(bodies[known], body);
	if (!result.success) return { ok: false, reason: 'bad_body' };
	if (known === 'answer' && !fitsQuestion(id, (result.output as AnswerBody).value)) {
		return { ok: false, reason: 'bad_body' };
	}
	return { ok: true, value: { id, kind: known, day, body: result.output as Bodies[Kind] } };
}

/** The same gate for a record that brings its revision. */
export function admitRow(input: unknown): Gate<Row> {
	const change = admitChange(input);
	if (!change.ok) return change;
	const { rev } = input as Record<string, unknown>;
	if (!isRev(rev)) return { ok: false, reason: 'bad_revision' };
	return { ok: true, value: { ...change.value, rev } };
}

/** Whether a row, or the change that writes it, is of this kind and not deleted. */
export function isLive<K extends Kind, R extends Change>(
	row: R,
	kind: K
): row is R & { kind: K; body: Bodies[K] } {
	return row.kind === kind && row.body !== null;
}

/** The product key of belief where a seller has no products. */
export const GENERAL = 'general';

export const answerId = {
	happiness: (of: Day) => `answer/${of}/happiness`,
	belief: (of: Day, product: string = GENERAL) => `answer/${of}/belief/${product}`,
	close: (of: Day) => `answer/${of}/close`
};
export const settingId = (name: string) => `setting/${name}`;
export const textId = (about: string, device: string) => `text/${about}/${device}`;
