import type { DaySpan } from '../period';
import { admitChange, settingId, type Refusal } from '../records';
import type { SharedRecord } from './shared-records';

/** Why a record of a share was refused. */
export type SharedRefusal =
	| Refusal
	/** It is of a day that the share does not say it is about. */
	| 'out_of_span';

const SETTINGS = [settingId('place'), settingId('dayStart')];

/**
 * The gate for the records of a share: like every other, but nothing in it is deleted, it holds no
 * more settings than a coach needs, and all of it lies in its span.
 */
export function admitShared(
	input: unknown,
	{ from, to }: DaySpan
): { ok: true; value: SharedRecord } | { ok: false; reason: SharedRefusal } {
	// Without late rules: with whom a seller shares, and what a coach keeps, is in no share.
	const gate = admitChange(input);
	if (!gate.ok) return gate;
	const { id, kind, day, body } = gate.value;
	if (body === null) return { ok: false, reason: 'bad_body' };
	if (kind === 'setting' && !SETTINGS.includes(id)) return { ok: false, reason: 'bad_id' };
	if (day !== '' && (day < from || day > to)) return { ok: false, reason: 'out_of_span' };
	return { ok: true, value: { id, kind, day, body } };
}
