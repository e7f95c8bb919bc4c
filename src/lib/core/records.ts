import { safeParse } from 'valibot';
import {
	bodySchema,
	type AnswerBody,
	type Bodies,
	type FirstKind,
	type RewardBody,
	type TextBody,
	type TextType
} from './bodies';
import { isDay, type Day } from './days';
import type { LateRule } from './late-kinds';
import { isRev, type Rev } from './revisions';

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
] as const satisfies readonly FirstKind[];
/** Those, and the ones that a journal has late rules for. */
export type Kind = keyof Bodies;

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

/** The ids of what is made once: version 7, which begin with when that was. */
export const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The questions of the check-in of which a day has one answer each. */
const ONCE = ['happiness', 'attention', 'close'];
/** Those of which it has one for each product, and one for each question of the seller's own. */
const EACH: Readonly<Record<string, RegExp>> = {
	belief: /^[\w-]{1,40}$/,
	sold: UUID_V7,
	own: UUID_V7
};

function isAnswerId(of: Day, [head, day, question, about, ...more]: readonly string[]): boolean {
	if (head !== 'answer' || day !== of || question === undefined || more.length > 0) return false;
	if (about === undefined) return ONCE.includes(question);
	return Object.hasOwn(EACH, question) && EACH[question]!.test(about);
}

/**
 * A note carries the day or the moment and the device; a reflection, and what someone is curious
 * about, their type too, so that each stands beside a note about the same day.
 */
function isTextId(of: Day, [head, about, device, type, ...more]: readonly string[]): boolean {
	if (head !== 'text' || !/^[0-9a-f]{12}$/.test(device ?? '') || more.length > 0) return false;
	if (type !== undefined) return about === of && (type === 'reflection' || type === 'curious');
	return about === of || UUID_V7.test(about ?? '');
}

/** Whether an id is one that a record of this kind and day can have. */
export function isIdOf(kind: FirstKind, id: string, of: Day | ''): boolean {
	const parts = id.split('/');
	switch (kind) {
		case 'setting':
			return of === '' && parts.length === 2 && /^setting\/[\w-]{1,40}$/.test(id);
		case 'product':
		case 'question':
			return of === '' && UUID_V7.test(id);
		case 'answer':
			return isDay(of) && isAnswerId(of, parts);
		case 'text':
			return isDay(of) && isTextId(of, parts);
		case 'reward':
			return isDay(of) && (UUID_V7.test(id) || id === tillId(of));
		default:
			return isDay(of) && UUID_V7.test(id);
	}
}

/** Whether what a record says is something that a record with its id can say. */
function fitsId(kind: Kind, id: string, body: Bodies[Kind]): boolean {
	// Not the end of the id: that may be a product.
	const part = id.split('/')[2];
	if (kind === 'answer') {
		const { value } = body as AnswerBody;
		if (part === 'close') return value === 'all' || value === 'no_customers';
		if (part === 'sold') return value === 'yes';
		if (part === 'own' && (value === 'yes' || value === 'no')) return true;
		return typeof value === 'number';
	}
	if (kind === 'reward')
		return ((body as RewardBody).reward === 'till') === id.startsWith('answer/');
	if (kind === 'text') return (id.split('/')[3] ?? 'note') === (body as TextBody).type;
	return true;
}

/** Whether every journal has records of this kind. */
export const isFirstKind = (kind: unknown): kind is FirstKind => KINDS.includes(kind as FirstKind);

/** Why a record was refused. */
export type Refusal = 'not_a_record' | 'unknown_kind' | 'bad_id' | 'bad_revision' | 'bad_body';

export type Gate<T> = { ok: true; value: T } | { ok: false; reason: Refusal };

/**
 * The one gate that everything passes that enters: from a form, a file, a share or an older
 * database. Fields that a newer version added are kept as they came.
 * @param late what the journal takes beside the first kinds; without it, nothing
 */
export function admitChange(input: unknown, late?: readonly LateRule[]): Gate<Change> {
	if (typeof input !== 'object' || input === null) return { ok: false, reason: 'not_a_record' };
	const { id, kind, day, body } = input as Record<string, unknown>;
	const type = (body as { type?: unknown } | null | undefined)?.type;
	const rule = late?.find((each) => each.kind === kind && (!each.type || each.type === type));
	if (!rule && !isFirstKind(kind)) return { ok: false, reason: 'unknown_kind' };
	const known = kind as FirstKind;
	const isId = rule?.isId ?? ((of: string, on: Day | '') => isIdOf(known, of, on));
	if (typeof id !== 'string' || (day !== '' && !isDay(day)) || !isId(id, day)) {
		return { ok: false, reason: 'bad_id' };
	}
	if (body === null) return { ok: true, value: { id, kind: known, day, body: null } };
	// An array would pass as an object, and come out as one with numbers for names.
	if (typeof body !== 'object' || Array.isArray(body)) return { ok: false, reason: 'bad_body' };
	const result = safeParse(rule?.schema ?? bodySchema(known, body), body);
	if (!result.success || !fitsId(known, id, result.output as Bodies[Kind])) {
		return { ok: false, reason: 'bad_body' };
	}
	return { ok: true, value: { id, kind: known, day, body: result.output as Bodies[Kind] } };
}

/** The same gate for a record that brings its revision. */
export function admitRow(input: unknown, late?: readonly LateRule[]): Gate<Row> {
	const change = admitChange(input, late);
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
	close: (of: Day) => `answer/${of}/close`,
	attention: (of: Day) => `answer/${of}/attention`,
	sold: (of: Day, product: string) => `answer/${of}/sold/${product}`,
	own: (of: Day, question: string) => `answer/${of}/own/${question}`
};
export const tillId = (of: Day) => `answer/${of}/till`;
export const settingId = (name: string) => `setting/${name}`;
/** The id of a text about a day or a moment. */
export function textId(about: string, device: string, type: TextType = 'note'): string {
	return `text/${about}/${device}${type === 'note' ? '' : `/${type}`}`;
}
