import { isLive, settingId, type Change, type Row } from '../records';

/** Of what clients can be left out: of those who stand side by side, and of a group. */
export type LeftOutOf = 'beside' | 'group';

const IDS: Readonly<Record<LeftOutOf, string>> = {
	beside: settingId('coach-left-out'),
	group: settingId('coach-group-left-out')
};

/** The ids of clients who were chosen to be left out: who is new takes part. */
export function leftOutFrom(rows: readonly Row[], of: LeftOutOf): Set<string> {
	const row = rows.find(({ id }) => id === IDS[of]);
	const value: unknown = row && isLive(row, 'setting') ? row.body.value : [];
	return new Set(Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
}

/** The change that keeps who is left out. @param leftOut ids of clients, of those who are there alone */
export function leftOutChange(leftOut: readonly string[], of: LeftOutOf): Change<'setting'> {
	return { id: IDS[of], kind: 'setting', day: '', body: { value: leftOut.toSorted() } };
}
