import { isLive, settingId, type Change, type Row } from '../records';

const ID = settingId('coach-left-out');

/** The ids of clients who were chosen not to stand beside the others: who is new stands there. */
export function leftOutFrom(rows: readonly Row[]): Set<string> {
	const row = rows.find(({ id }) => id === ID);
	const value: unknown = row && isLive(row, 'setting') ? row.body.value : [];
	return new Set(Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
}

/** The change that keeps who is left out. @param leftOut ids of clients, of those who are there alone */
export function leftOutChange(leftOut: readonly string[]): Change<'setting'> {
	return { id: ID, kind: 'setting', day: '', body: { value: leftOut.toSorted() } };
}
