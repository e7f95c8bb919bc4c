/**
 * A record's revision: a hybrid logical clock and the device that wrote it, as a string that sorts.
 * The greater revision wins. A revision is never rewritten.
 *
 * Shape: `<milliseconds, 12 hex digits>-<counter, 6 hex digits>-<device id>`.
 *
 * Each record has a clock of its own: an edit is greater than what it replaces, and nothing that
 * another device wrote moves our clock for other records. So a device whose clock is wrong can
 * neither freeze a record nor push the others into the future.
 */
export type Rev = string & { readonly __brand: 'Rev' };

/** A device's own name in revisions and text ids: 12 lower-case hex digits. */
export type DeviceId = string & { readonly __brand: 'DeviceId' };

const LAST_MS = 0xffff_ffff_ffff;
const LAST_COUNT = 0xff_ffff;
const SHAPE = /^([0-9a-f]{12})-([0-9a-f]{6})-([0-9a-f]{12})$/;

/** Whether a value has the shape of a revision. */
export function isRev(value: unknown): value is Rev {
	return typeof value === 'string' && SHAPE.test(value);
}

/** Whether a value has the shape of a device id. */
export function isDeviceId(value: unknown): value is DeviceId {
	return typeof value === 'string' && /^[0-9a-f]{12}$/.test(value);
}

function write(ms: number, count: number, device: DeviceId): Rev {
	return `${ms.toString(16).padStart(12, '0')}-${count.toString(16).padStart(6, '0')}-${device}` as Rev;
}

/**
 * The revision of an edit made at `nowMs` on `device`, greater than `replaced`.
 * @throws RangeError when `replaced` is the very last revision there can be
 */
export function nextRev(nowMs: number, device: DeviceId, replaced?: Rev): Rev {
	const now = Math.min(Math.max(0, Math.floor(nowMs)), LAST_MS);
	const match = replaced === undefined ? null : SHAPE.exec(replaced);
	if (!match) return write(now, 0, device);
	const then = parseInt(match[1]!, 16);
	const count = parseInt(match[2]!, 16);
	if (now > then) return write(now, 0, device);
	if (count < LAST_COUNT) return write(then, count + 1, device);
	if (then < LAST_MS) return write(then + 1, 0, device);
	throw new RangeError('no revision can follow this one');
}

/** The milliseconds since 1970 in a revision: when it was written, as far as that clock was right. */
export function revTime(rev: Rev): number {
	return parseInt(rev.slice(0, 12), 16);
}
