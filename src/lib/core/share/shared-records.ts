import type { Bodies } from '../bodies';
import type { Day, Instant } from '../days';
import { isLive, type Change, type Kind, type Row } from '../records';
import { settingChange, type Settings } from '../settings';
import { FreshIds } from './fresh-ids';
import { selectionOf, type Selection } from './selection';
import type { ShareChoice } from './share-choice';
import { cutMomentTime } from './share-times';
import { BodyWriter } from './shared-body';

/** A record of a share: no revision, and never a deletion. */
export type SharedRecord<K extends Kind = Kind> = Change<K> & { body: Bodies[K] };

/** The records of a share. */
export interface SharedRecords {
	/** In the order of their ids, which tells nothing of when they were made. */
	records: SharedRecord[];
	/** The journal's own ids of the attachments among them, by the ids that they have in the share. */
	attachments: ReadonlyMap<string, string>;
}

/** The last moment of each day, as it is told. */
function lastMoments(rows: readonly Row[], { times }: ShareChoice): Map<string, Instant> {
	const last = new Map<string, Instant>();
	for (const row of rows) {
		if (!isLive(row, 'moment')) continue;
		const { instant } = cutMomentTime(row.body.at, row.day as Day, times);
		if (instant >= (last.get(row.day) ?? -Infinity)) last.set(row.day, instant);
	}
	return last;
}

/** Where the seller sells and when the day starts: late days can't be told without. */
function settingRecords({ place, dayStart }: Settings): SharedRecord[] {
	const set = place === null ? [] : [settingChange('place', place)];
	return [...set, settingChange('dayStart', dayStart)] as SharedRecord[];
}

/** The rows that go, each with its record. */
function* pairs(selection: Selection, choice: ShareChoice, ids: FreshIds) {
	const { rows, moments, settings } = selection;
	const questions = rows.filter((row) => isLive(row, 'question'));
	const writer = new BodyWriter({
		choice,
		ids,
		dayStart: settings.dayStart,
		questions: new Set(questions.map(({ id }) => id)),
		moments,
		lastMoments: lastMoments(rows, choice)
	});
	for (const row of rows) {
		const { kind, day } = row;
		const aboutDay = moments.get(row.id.split('/')[1] ?? '') ?? (day as Day);
		const id = ids.record(row, aboutDay);
		yield { row, record: { id, kind, day, body: writer.body(row) } as SharedRecord };
	}
}

/**
 * What a coach gets of a journal, under ids that only this coach knows it by.
 * @param rows as `selectionOf` takes them
 * @param secret 32 random bytes that the seller keeps for this coach
 * @throws RangeError where the secret is none
 */
export function sharedRecords(
	rows: readonly Row[],
	choice: ShareChoice,
	secret: Uint8Array
): SharedRecords {
	const selection = selectionOf(rows, choice);
	const made = [...pairs(selection, choice, new FreshIds(secret))];
	const records = [...settingRecords(selection.settings), ...made.map(({ record }) => record)].sort(
		(a, b) => (a.id < b.id ? -1 : 1)
	);
	const attachments = made.filter(({ row }) => row.kind === 'attachment');
	return {
		records,
		attachments: new Map(attachments.map(({ row, record }) => [record.id, row.id]))
	};
}
