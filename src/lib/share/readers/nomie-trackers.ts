import { field, fieldsAt, isFields, type Fields } from './fields';
import type { Described } from './gathering';
import { plainText } from './note-text';
import { unfit } from './unfit';
import { numberIn, typedNumber } from './value-in';

/** What Nomie knows of a tracker. */
export interface Tracker {
	label: string;
	/** Whether several values at once are averaged, not added. */
	isMean: boolean;
	ends: Described['ends'];
}
export type Trackers = ReadonlyMap<string, Tracker>;

/** A tracker in a note: `#mood(3)`, `#mood`, `#sleep(07:43:32)`, `#walked(1.6mile)`. */
const TRACKED = /^#([^(]{1,100})(?:\(([^)]{0,100})\)?.*)?$/;
const AFTER_TAG = /(?:['’]s|[.,!?:;'’"])$/i;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?(?=[a-z/%$]{0,20}$)/i;
const CLOCK = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/;

/** A number of a tracker's settings, which are kept as text too. */
function settingAt(tracker: Fields, name: string): number | null {
	const value = field(tracker, name);
	if (typeof value === 'string') return typedNumber(value);
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function endsOf(tracker: Fields): Described['ends'] {
	const worst = settingAt(tracker, 'min');
	const best = settingAt(tracker, 'max');
	return worst === null || best === null || worst >= best ? undefined : { worst, best };
}

/** The trackers by their tag, in small letters. */
export function trackersIn(files: Fields): Trackers {
	const listed = fieldsAt(files, 'trackers.json');
	const trackers = new Map<string, Tracker>();
	for (const tag of Object.keys(listed)) {
		const raw = field(listed, tag);
		if (!isFields(raw)) continue;
		const label = field(raw, 'label');
		trackers.set(tag.toLowerCase(), {
			label: typeof label === 'string' && label !== '' ? label : tag,
			isMean: field(raw, 'math') === 'mean',
			ends: endsOf(raw)
		});
	}
	return trackers;
}

/** The value between brackets: 1 for none, a duration in seconds; null for what is no number. */
function valueOf(text: string): number | null {
	if (text === '') return 1;
	const [, hours, minutes, seconds] = CLOCK.exec(text) ?? [];
	if (hours !== undefined)
		return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
	const [number] = NUMBER.exec(text) ?? [];
	return number === undefined ? null : Number(number);
}

function tagOf(raw: string): string {
	let tag = raw.toLowerCase();
	while (AFTER_TAG.test(tag)) tag = tag.replace(AFTER_TAG, '');
	return tag;
}

/**
 * What a word of a note tracks; null where it is text or a hashtag. One that the app does not know
 * tracks something if it has a number, or if the file names no trackers.
 * @throws Unfit 'bad_value' where what a known one has is no number
 */
function trackedIn(word: string, trackers: Trackers): { tag: string; value: number } | null {
	const [, raw, inBrackets] = TRACKED.exec(word) ?? [];
	const tag = raw === undefined ? '' : tagOf(raw);
	if (tag === '') return null;
	const isKnown = trackers.has(tag);
	if (!isKnown && trackers.size > 0 && inBrackets === undefined) return null;
	const value = valueOf(inBrackets ?? '');
	if (value !== null) return { tag, value };
	return isKnown ? unfit('bad_value') : null;
}

/**
 * What a note tracks, by the tag; one that stands there several times is added up, or averaged
 * where the tracker says so.
 * @param note at most as long as a note can be
 * @throws Unfit 'bad_value'
 */
export function trackedValues(note: string, trackers: Trackers): Map<string, number> {
	const found = new Map<string, number[]>();
	for (const word of plainText(note).split(/\s+/)) {
		const tracked = word.startsWith('#') ? trackedIn(word, trackers) : null;
		if (!tracked) continue;
		const values = found.get(tracked.tag);
		if (values) values.push(tracked.value);
		else found.set(tracked.tag, [tracked.value]);
	}
	const sums = [...found].map(([tag, values]): [string, number] => {
		const sum = values.reduce((total, each) => total + each, 0);
		return [tag, numberIn(trackers.get(tag)?.isMean ? sum / values.length : sum)];
	});
	return new Map(sums);
}
