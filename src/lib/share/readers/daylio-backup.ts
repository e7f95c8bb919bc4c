import type { Foreign, ForeignEntry, ReadOptions } from '../foreign';
import { jsonIn } from '../json-in';
import { Refused } from '../refusal';
import { textIn } from '../text-in';
import { dayOfParts } from './day-time';
import {
	entryFields,
	field,
	idAt,
	isFields,
	listAt,
	objectsAt,
	textAt,
	type Fields
} from './fields';
import { DEEPEST_FOREIGN } from './file-in';
import { placeOfGroup } from './daylio-moods';
import { entryOf, Gathering, type Described } from './gathering';
import { textOfHtml, labelOf, noteOf } from './note-text';
import { unfit } from './unfit';
import { isWhole } from './value-in';
import { filesIn, Unpacking, type Packed } from './zip';

/** The file in a backup that holds the journal; pictures lie beside it. */
const JOURNAL = 'backup.daylio';

/** A mood of the user's, by how good it is: 1 the best, 5 the worst. */
interface Mood {
	group: number;
	/** What the user calls it; '' for what the app calls it. */
	name: string;
}

/** What the entries of a backup refer to. */
interface Lists {
	moods: Map<string, Mood>;
	tags: Map<string, string>;
}

/** The moods; without a list of them their ids are the groups, as they were before lists. */
function moodsOf(backup: Fields): Lists['moods'] {
	const listed = objectsAt(backup, 'customMoods').flatMap((mood): [string, Mood][] => {
		const group = field(mood, 'mood_group_id');
		const name = field(mood, 'custom_name');
		if (!isWhole(group, 1, 5)) return [];
		return [[idAt(mood, 'id'), { group, name: typeof name === 'string' ? labelOf(name) : '' }]];
	});
	if (listed.length > 0) return new Map(listed);
	return new Map([1, 2, 3, 4, 5].map((group) => [String(group), { group, name: '' }]));
}

function tagsOf(backup: Fields): Lists['tags'] {
	return new Map(
		objectsAt(backup, 'tags').map((tag) => {
			const name = field(tag, 'name');
			return [idAt(tag, 'id'), typeof name === 'string' ? name : ''];
		})
	);
}

/** The minute since midnight; null where the entry names none. */
function minuteOf(entry: Fields): number | null {
	const hour = field(entry, 'hour') ?? null;
	const minute = field(entry, 'minute') ?? null;
	if (hour === null && minute === null) return null;
	if (!isWhole(hour, 0, 23) || !isWhole(minute, 0, 59)) unfit('bad_value');
	return hour * 60 + minute;
}

function dayOf(entry: Fields, options: ReadOptions) {
	const [year, month, day] = ['year', 'month', 'day'].map((name) => field(entry, name));
	const whole = isWhole(year, 0, 999_999) && isWhole(month, 0, 11) && isWhole(day, 1, 31);
	if (!whole) unfit('no_day');
	return dayOfParts({ year, month: month + 1, day }, options);
}

function valuesOf(entry: Fields, moods: Lists['moods']): Map<string, number | string> {
	const id = field(entry, 'mood');
	const mood = typeof id === 'number' ? moods.get(String(id)) : undefined;
	if (!mood) unfit('bad_value');
	const values = new Map<string, number | string>([['mood', mood.group]]);
	return mood.name === '' ? values : values.set('mood_name', mood.name);
}

function entryIn(raw: unknown, { moods, tags }: Lists, options: ReadOptions): ForeignEntry | null {
	const entry = entryFields(raw);
	const day = dayOf(entry, options);
	const values = valuesOf(entry, moods);
	const written = ['note_title', 'note'].map((name) => textOfHtml(textAt(entry, name)));
	const tagged = listAt(entry, 'tags').map((id) => tags.get(String(id)) ?? '');
	return entryOf({ day, minute: minuteOf(entry) }, values, noteOf(written, tagged));
}

/** Where the moods that the user named stand: in the groups in which they put them. */
function placesOf(moods: Lists['moods']): Map<string, number> {
	return new Map(
		[...moods.values()].map(({ name, group }) => [name.toLowerCase(), placeOfGroup(group)])
	);
}

/** The JSON in the journal's file, which is base64. */
function journalIn(bytes: Uint8Array): unknown {
	let binary: string;
	try {
		binary = atob(textIn(bytes));
	} catch (thrown) {
		throw thrown instanceof Refused ? thrown : new Refused('damaged');
	}
	const json = new Uint8Array(binary.length);
	for (let at = 0; at < binary.length; at += 1) json[at] = binary.charCodeAt(at);
	return jsonIn(textIn(json), DEEPEST_FOREIGN);
}

/** Whether these are the files of a backup of Daylio. */
export function isDaylioBackup(files: readonly Packed[]): boolean {
	return files.some(({ name }) => name === JOURNAL);
}

/**
 * What a backup of Daylio says: the measure `mood` by groups from 5 up to 1, and `mood_name` where
 * the user named moods. Tags are the last line of the note.
 * @param bytes a zip
 * @throws Refused 'empty', 'too_large', 'damaged', 'inflates_too_far', 'not_utf8', 'too_deep',
 * 'bad_json', 'unknown_format', 'too_many', 'nothing_in_it'
 */
export function readDaylioBackup(bytes: Uint8Array, options: ReadOptions): Foreign {
	const file = filesIn(bytes).find(({ name }) => name === JOURNAL);
	if (!file) throw new Refused('unknown_format');
	const backup = journalIn(new Unpacking(bytes).unpacked(file));
	if (!isFields(backup) || !Array.isArray(field(backup, 'dayEntries')))
		throw new Refused('unknown_format');
	const lists = { moods: moodsOf(backup), tags: tagsOf(backup) };
	const gathering = new Gathering();
	listAt(backup, 'dayEntries').forEach((raw, index) =>
		gathering.take(index + 1, () => entryIn(raw, lists, options))
	);
	const described = new Map<string, Described>([
		['mood', { label: 'Mood', ends: { worst: 5, best: 1 } }],
		['mood_name', { label: 'Mood name', places: placesOf(lists.moods) }]
	]);
	return gathering.foreign('daylio', described);
}
