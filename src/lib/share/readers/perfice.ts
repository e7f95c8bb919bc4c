import type { Foreign, ReadOptions } from '../foreign';
import { Refused } from '../refusal';
import { momentOf, msOf } from './day-time';
import {
	entryFields,
	field,
	fieldsAt,
	idAt,
	isFields,
	listAt,
	objectsAt,
	type Fields
} from './fields';
import { fileJson } from './file-in';
import { entryOf, Gathering } from './gathering';
import { noteOf, titled, type Titled } from './note-text';
import {
	Asked,
	questionKey,
	questionsIn,
	type Question,
	type Questions
} from './perfice-questions';
import { unfit } from './unfit';
import { numberIn, wordIn } from './value-in';

/** What the values of an app of this kind are in JavaScript. */
const TYPES: Readonly<Record<string, string>> = {
	NUMBER: 'number',
	STRING: 'string',
	BOOLEAN: 'boolean'
};

/** What an entry comes to while its answers are read. */
interface Answers {
	values: Map<string, number | string>;
	/** What was typed, with the name of its question. */
	texts: Titled[];
	tags: string[];
}

/**
 * The value in an answer, which is wrapped with its type, and once more where it is shown
 * otherwise: `{ type: 'NUMBER', value: 4 }`.
 * @throws Unfit 'bad_value' where it is not of its type
 */
function valueIn(raw: unknown): unknown {
	let answer = raw;
	while (isFields(answer)) {
		const type = field(answer, 'type');
		const value = field(answer, 'value');
		if (type === 'LIST') return Array.isArray(value) ? value : unfit('bad_value');
		if (type === 'DISPLAY') answer = isFields(value) ? field(value, 'value') : value;
		else if (typeof type !== 'string' || !Object.hasOwn(TYPES, type)) return null;
		else return typeof value === TYPES[type] ? value : unfit('bad_value');
	}
	return answer;
}

/** One of several answers to a question, as a tag. */
function tagIn(raw: unknown): string {
	const value = valueIn(raw);
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * Puts one answer where it belongs: among the values, the texts or the tags. A number or a pick
 * that answers no question in the file measures nothing that has a name.
 */
function sort(raw: unknown, key: string, question: Question | undefined, into: Answers): void {
	const value = valueIn(raw);
	if (value === null || value === undefined || question?.isDate) return;
	if (Array.isArray(value)) for (const each of value) into.tags.push(tagIn(each));
	else if (typeof value === 'string' && !question?.isPicked && !question?.wantsNumber)
		into.texts.push({ name: question?.name ?? '', text: value });
	else if (question) measure(value, key, question, into.values);
}

/** Puts an answer among the values. */
function measure(value: unknown, key: string, question: Question, into: Answers['values']): void {
	if (typeof value === 'number') into.set(key, numberIn(value));
	else if (question.wantsNumber) unfit('bad_value');
	else if (typeof value === 'boolean') into.set(key, value ? 1 : 0);
	else if (typeof value !== 'string') unfit('bad_value');
	else if (wordIn(value) !== '') into.set(`${key}/words`, wordIn(value));
}

/**
 * When an entry was, ms since 1970-01-01T00:00Z.
 * @throws Unfit 'no_day', 'bad_value'
 */
function instantOf(entry: Fields): number {
	return msOf(numberIn(field(entry, 'timestamp') ?? unfit('no_day')));
}

function entryIn(raw: unknown, questions: Questions, asked: Asked, options: ReadOptions) {
	const entry = entryFields(raw);
	const ms = instantOf(entry);
	const moment = momentOf(ms, options);
	const snapshot = questions.bySnapshot.get(idAt(entry, 'snapshotId'));
	const answers: Answers = { values: new Map(), texts: [], tags: [] };
	const given = fieldsAt(entry, 'answers');
	for (const id of Object.keys(given)) {
		const key = questionKey(idAt(entry, 'formId'), id);
		const question = snapshot?.get(id) ?? questions.byForm.get(key);
		sort(field(given, id), key, question, answers);
		if (question) asked.add(key, question, ms);
	}
	return entryOf(moment, answers.values, noteOf(titled(answers.texts), answers.tags));
}

/** An entry for a tag that was tapped by itself. */
function tapIn(raw: unknown, names: ReadonlyMap<string, string>, options: ReadOptions) {
	const tap = entryFields(raw);
	const moment = momentOf(instantOf(tap), options);
	return entryOf(moment, new Map(), noteOf([], [names.get(idAt(tap, 'tagId')) ?? '']));
}

function tagNames(collections: Fields): Map<string, string> {
	return new Map(objectsAt(collections, 'tags').map((tag) => [idAt(tag, 'id'), idAt(tag, 'name')]));
}

/** Whether JSON is that of Perfice. */
export function isPerfice(json: unknown): json is Fields {
	return isFields(json) && Array.isArray(field(fieldsAt(json, 'collections'), 'entries'));
}

/** What the JSON of Perfice says, once it is parsed. */
export function foreignPerfice(json: unknown, options: ReadOptions): Foreign {
	if (!isPerfice(json)) throw new Refused('unknown_format');
	const collections = fieldsAt(json, 'collections');
	const questions = questionsIn(collections);
	const asked = new Asked();
	const gathering = new Gathering();
	const entries = listAt(collections, 'entries');
	entries.forEach((raw, index) =>
		gathering.take(index + 1, () => entryIn(raw, questions, asked, options))
	);
	const names = tagNames(collections);
	listAt(collections, 'tagEntries').forEach((raw, index) =>
		gathering.take(entries.length + index + 1, () => tapIn(raw, names, options))
	);
	return gathering.foreign('perfice', asked.described());
}

/**
 * What a JSON of Perfice says: a measure for each question that is answered with a number, yes or
 * no, or a pick; what was typed is the note, lists are its last line. Each tag that was tapped by
 * itself is an entry with a note alone.
 * @throws Refused 'empty', 'too_large', 'not_utf8', 'too_deep', 'bad_json', 'unknown_format',
 * 'too_many', 'nothing_in_it'
 */
export function readPerfice(bytes: Uint8Array, options: ReadOptions): Foreign {
	return foreignPerfice(fileJson(bytes), options);
}
