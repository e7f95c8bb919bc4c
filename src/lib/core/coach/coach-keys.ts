import { isDay, type Day } from '../days';
import { isLive, settingId, type Change, type Row } from '../records';

/** One key of a coach, of today or replaced by a newer one. */
export interface HeldKey {
	/** Of age, `AGE-SECRET-KEY-1…`. */
	identity: string;
	/** Of age, `age1…`. */
	recipient: string;
	created: Day;
}

/** The keys of a coach, as a workspace keeps them. */
export interface HeldKeys {
	/** As sellers see it. */
	name: string;
	/** The newest first, at least one. */
	keys: HeldKey[];
	/** Whether the recovery file of the newest was handed over. */
	saved: boolean;
}

const ID = settingId('coach-keys');

function isKey(value: unknown): value is HeldKey {
	const { identity, recipient, created } = (value ?? {}) as Partial<HeldKey>;
	return typeof identity === 'string' && typeof recipient === 'string' && isDay(created);
}

/** The keys in these rows; null where there are none yet. */
export function heldKeys(rows: readonly Row[]): HeldKeys | null {
	const row = rows.find(({ id }) => id === ID);
	if (!row || !isLive(row, 'setting')) return null;
	const { name, keys, saved } = (row.body.value ?? {}) as Partial<HeldKeys>;
	if (typeof name !== 'string' || !Array.isArray(keys) || keys.length === 0) return null;
	return keys.every(isKey) ? { name, keys, saved: saved === true } : null;
}

/** The change that keeps the keys. */
export function keysChange(value: HeldKeys): Change<'setting'> {
	return { id: ID, kind: 'setting', day: '', body: { value } };
}
