import type { Foreign, ReadOptions } from '../foreign';
import { Refused } from '../refusal';
import { textIn } from '../text-in';
import { columnsOf, eachRow } from './columns';
import { csvIn, type Csv } from './csv';
import { Gathering, MOST_MEASURES, type Described } from './gathering';
import { LoopDays, Marks, type Habit } from './loop-marks';
import { labelOf } from './note-text';
import { unfit } from './unfit';
import { filesIn, Unpacking, type Packed } from './zip';

const HABITS = /(?:^|\/)Habits\.csv$/;
/** The table of one habit, whose folder says its place in the list and its name. */
const CHECKMARKS = /(?:^|\/)((\d{1,6})(?: [^/]{0,200})?)\/Checkmarks\.csv$/;

/** The habits by their place in the list, from 1. */
function habitsIn(csv: Csv): Map<number, Habit> {
	const columns = columnsOf(csv, (found) => found.has('position', 'name'));
	const habits = new Map<number, Habit>();
	eachRow(csv, (row) => {
		const [place, type, target] = ['position', 'type', 'target type'].map((name) =>
			columns.cell(row ?? [], name).trim()
		);
		habits.set(Number(place), {
			name: labelOf(columns.cell(row ?? [], 'name')),
			isNumber: type === '' ? null : type === 'NUMERICAL',
			isLimit: target === 'AT_MOST'
		});
	});
	return habits;
}

/**
 * The tables of marks with the place of their habit, in the order of the list. Those of all habits
 * together, beside the list, say the same again.
 * @throws Refused 'too_many'
 */
function tablesIn(files: readonly Packed[]) {
	const tables = files.flatMap((file) => {
		const [, folder, place] = CHECKMARKS.exec(file.name) ?? [];
		return folder === undefined ? [] : [{ file, folder, place: Number(place) }];
	});
	if (tables.length > MOST_MEASURES) throw new Refused('too_many');
	return tables.sort((a, b) => a.place - b.place);
}

/** A key that no habit had yet: habits may be called the same. */
function unused(name: string, keys: ReadonlyMap<string, unknown>): string {
	let key = name;
	for (let count = 2; keys.has(key); count += 1) key = `${name} ${count}`;
	return key;
}

/** Whether these are the files of an export of Loop. */
export function isLoop(files: readonly Packed[]): boolean {
	return files.some(({ name }) => HABITS.test(name)) || tablesIn(files).length > 0;
}

/**
 * What an export of Loop says: each habit a measure by its name, 1 for done and 0 for not done, or
 * how many; one entry for each day. Marks for skipped, unknown and not due are no values.
 * @param bytes a zip; what is refused is counted through all its tables of marks
 * @throws Refused 'empty', 'too_large', 'damaged', 'inflates_too_far', 'not_utf8',
 * 'unknown_format', 'too_many', 'nothing_in_it'
 */
export function readLoop(bytes: Uint8Array, options: ReadOptions): Foreign {
	const files = filesIn(bytes);
	if (!isLoop(files)) throw new Refused('unknown_format');
	const unpacking = new Unpacking(bytes);
	const table = (file: Packed) => csvIn(textIn(unpacking.unpacked(file)));
	const list = files.find(({ name }) => HABITS.test(name));
	const habits = list ? habitsIn(table(list)) : new Map<number, Habit>();
	const described = new Map<string, Described>();
	const days = new LoopDays();
	const gathering = new Gathering();
	let at = 0;
	for (const { file, folder, place } of tablesIn(files)) {
		const habit = habits.get(place) ?? { name: '', isNumber: null, isLimit: false };
		const name = habit.name || labelOf(folder);
		const csv = table(file);
		const marks = new Marks(csv, { ...habit, name });
		const key = unused(name, described);
		described.set(key, marks.described);
		eachRow(csv, (row) =>
			gathering.take((at += 1), () => {
				marks.read(row ?? unfit('bad_entry'), key, days, options);
				return null;
			})
		);
	}
	for (const entry of days.entries()) gathering.add(entry);
	return gathering.foreign('loop', described);
}
