import type { Foreign, ForeignEntry, ReadOptions } from '../foreign';
import { Refused } from '../refusal';
import { placed, stampIn } from './day-time';
import { entryFields, field, isFields, listAt, textAt, type Fields } from './fields';
import { fileJson } from './file-in';
import { entryOf, Gathering } from './gathering';
import { noteOf } from './note-text';
import { unfit } from './unfit';
import { numberIn } from './value-in';

const WORST = 1;
const BEST = 5;

/** Whether a pixel is of something else than mood; the first versions knew nothing else. */
function isOther(pixel: unknown): boolean {
	return isFields(pixel) && (field(pixel, 'type') ?? 'Mood') !== 'Mood';
}

/** The mean of a day's scores; null without any. */
function scoreOf(pixel: Fields): number | null {
	const listed = field(pixel, 'scores') ?? [];
	if (!Array.isArray(listed)) unfit('bad_entry');
	const scores = listed.map(numberIn);
	if (scores.some((score) => score < WORST || score > BEST)) unfit('bad_value');
	return scores.length === 0 ? null : scores.reduce((sum, each) => sum + each, 0) / scores.length;
}

/** Tags, which stand in lists of their own kind: `[{ type: 'Werk', entries: ['bellen'] }]`. */
function tagsOf(pixel: Fields): string[] {
	return listAt(pixel, 'tags').flatMap((tag) => {
		if (typeof tag === 'string') return [tag];
		const entries = isFields(tag) ? listAt(tag, 'entries') : [];
		return entries.filter((entry) => typeof entry === 'string');
	});
}

function entryIn(raw: unknown, options: ReadOptions): ForeignEntry | null {
	const pixel = entryFields(raw);
	const moment = placed(stampIn(textAt(pixel, 'date'), 'ymd'), options);
	const score = scoreOf(pixel);
	const values = new Map(score === null ? [] : [['mood', score]]);
	return entryOf(moment, values, noteOf([textAt(pixel, 'notes')], tagsOf(pixel)));
}

/** Whether JSON is that of Pixels: a list in which something has a date, or a list of nothing. */
export function isPixels(json: unknown): json is readonly unknown[] {
	if (!Array.isArray(json)) return false;
	return json.length === 0 || json.some((each) => isFields(each) && Object.hasOwn(each, 'date'));
}

/** What the JSON of Pixels says, once it is parsed. */
export function foreignPixels(json: unknown, options: ReadOptions): Foreign {
	if (!isPixels(json)) throw new Refused('unknown_format');
	const gathering = new Gathering();
	json.forEach((raw, index) => {
		if (!isOther(raw)) gathering.take(index + 1, () => entryIn(raw, options));
	});
	const mood = { label: 'Mood', ends: { worst: WORST, best: BEST } };
	return gathering.foreign('pixels', new Map([['mood', mood]]));
}

/**
 * What a JSON of Pixels says: the measure `mood` from 1 to 5, the mean of a day's scores. What is
 * of another type is left alone; tags are the last line of the note.
 * @throws Refused 'empty', 'too_large', 'not_utf8', 'too_deep', 'bad_json', 'unknown_format',
 * 'too_many', 'nothing_in_it'
 */
export function readPixels(bytes: Uint8Array, options: ReadOptions): Foreign {
	return foreignPixels(fileJson(bytes), options);
}
