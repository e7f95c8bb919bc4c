import { LONGEST_TEXT } from '../../core/bodies';
import type { Foreign, ForeignEntry, ReadOptions } from '../foreign';
import { Refused } from '../refusal';
import { momentOf, msOf, placed, stampIn, type Moment } from './day-time';
import {
	entryFields,
	field,
	fieldsAt,
	idAt,
	isFields,
	listAt,
	textAt,
	type Fields
} from './fields';
import { fileJson } from './file-in';
import { entryOf, Gathering, type Described } from './gathering';
import { trackedValues, trackersIn, type Trackers } from './nomie-trackers';
import { noteOf } from './note-text';
import { unfit } from './unfit';
import { numberIn } from './value-in';

/** A file of entries; `_last` is a copy of one. */
const BOOK = /books[-_/]/;
const COPY = '_last';
/** The key of what Nomie makes of an entry, by what the user told of trackers. */
const SCORE = 'score';

/** When an entry was: its end, an instant as text or as a number. */
function momentAt(entry: Fields, options: ReadOptions): Moment {
	const end = field(entry, 'end');
	if (typeof end === 'string') return placed(stampIn(end, 'ymd'), options);
	if (end === undefined || end === null) unfit('no_day');
	return momentOf(msOf(numberIn(end)), options);
}

function entryIn(raw: unknown, trackers: Trackers, options: ReadOptions): ForeignEntry | null {
	const entry = entryFields(raw);
	const moment = momentAt(entry, options);
	const note = noteOf([textAt(entry, 'note')]);
	if (note.length > LONGEST_TEXT) unfit('too_long');
	const values = new Map<string, number>();
	for (const [tag, value] of trackedValues(note, trackers)) values.set(`#${tag}`, value);
	// An entry without words has a score of nothing.
	const score = note === '' ? '' : (field(entry, SCORE) ?? '');
	if (score !== '') values.set(SCORE, numberIn(score));
	return entryOf(moment, values, note);
}

/** What makes an entry the same as another: a record can stand in two books. */
function recordOf(raw: unknown): string | null {
	const id = isFields(raw) ? idAt(raw, '_id') : '';
	return id === ''
		? null
		: JSON.stringify([id, ...['end', 'note'].map((name) => field(raw as Fields, name))]);
}

/** Every entry of every book, in the order of the file; undefined for one that came before. */
function entriesIn(files: Fields): unknown[] {
	const books = Object.keys(files).filter((name) => BOOK.test(name) && !name.endsWith(COPY));
	const seen = new Set<string>();
	return books.flatMap((name) =>
		listAt(files, name).map((raw) => {
			const record = recordOf(raw);
			if (record === null) return raw;
			if (seen.has(record)) return undefined;
			seen.add(record);
			return raw;
		})
	);
}

function describedBy(trackers: Trackers): Map<string, Described> {
	const described = new Map<string, Described>([[SCORE, { label: 'Score' }]]);
	for (const [tag, { label, ends }] of trackers) described.set(`#${tag}`, { label, ends });
	return described;
}

/** Whether JSON is that of Nomie 6. */
export function isNomie(json: unknown): json is Fields {
	if (!isFields(json)) return false;
	const names = Object.keys(fieldsAt(json, 'files'));
	return names.some((name) => name === 'trackers.json' || BOOK.test(name));
}

/** What the JSON of Nomie says, once it is parsed. */
export function foreignNomie(json: unknown, options: ReadOptions): Foreign {
	if (!isNomie(json)) throw new Refused('unknown_format');
	const files = fieldsAt(json, 'files');
	const trackers = trackersIn(files);
	const gathering = new Gathering();
	entriesIn(files).forEach((raw, index) => {
		if (raw !== undefined) gathering.take(index + 1, () => entryIn(raw, trackers, options));
	});
	return gathering.foreign('nomie', describedBy(trackers));
}

/**
 * What a JSON of Nomie 6 says: a measure for each tracker, by its tag, and the app's own score.
 * Notes keep everything, their trackers too.
 * @throws Refused 'empty', 'too_large', 'not_utf8', 'too_deep', 'bad_json', 'unknown_format',
 * 'too_many', 'nothing_in_it'
 */
export function readNomie(bytes: Uint8Array, options: ReadOptions): Foreign {
	return foreignNomie(fileJson(bytes), options);
}
