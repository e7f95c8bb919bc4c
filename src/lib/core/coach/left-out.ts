import { isLive, settingId, type Change, type Row } from '../records';

const ID = settingId('coach-left-out');

/** The ids of clients who were chosen not to stand beside the others: who is new stands there. */
export function leftOutFrom(rows: readonly Row[]): Set<string> {
	const row = rows.find(({ id }) => id === ID);
	const value: unknown = row && isLive(row, 'setting') ? row.body.value : [];
	return new Set(Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
}

/** The change that keeps who is left out. @param clients the ids of all, so that who is gone goes */
export function leftOutChange(
	leftOut: ReadonlySet<string>,
	clients: readonly string[]
): Change<'setting'> {
	const value = clients.filter((id) => leftOut.has(id)).sort();
	return { id: ID, kind: 'setting', day: '', body: { value } };
}
