import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged, standingOf } from '../../../src/lib/core/merge';
import type { Row } from '../../../src/lib/core/records';
import { nextRev, type DeviceId } from '../../../src/lib/core/revisions';
import { textId } from '../../../src/lib/core/records';
import { day } from '../../../src/lib/core/days';
import { PATIENCE, RUNS, writeDown } from '../often';

const HISTORIES = Math.max(1500, RUNS);
/** A history for which something does not hold fails its test. */
const HELD = { tried: HISTORIES, right: HISTORIES, slowest: null };
const DAY = day('2026-06-02');
const ids = ['answer/2026-06-02/happiness', 'answer/2026-06-02/close', 'moment 1', 'moment 2'];

/** A device: what it holds, how far its clock is off, and what it acknowledged. */
class Device {
	rows: Row[] = [];
	/** What was said here, by record: the last words and whether they were deleted. */
	constructor(
		readonly id: DeviceId,
		readonly skew: number
	) {}

	row(id: string) {
		return this.rows.find((row) => row.id === id);
	}

	write(id: string, body: unknown, now: number): Row {
		const rev = nextRev(now + this.skew, this.id, this.row(id)?.rev);
		const row = { id, kind: 'answer', day: DAY, rev, body } as Row;
		this.rows = [...this.rows.filter((each) => each.id !== id), row];
		return row;
	}

	take(rows: readonly Row[]) {
		this.rows = merged(this.rows, rows);
	}
}

const HOUR = 3_600_000;
const step = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ do: fc.constant('say'), on: fc.nat(2), id: fc.nat(4) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), on: fc.nat(2), id: fc.nat(4) }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('send'), on: fc.nat(2), id: fc.nat(2) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('keep'), on: fc.nat(2), id: fc.nat(2) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('replay'), on: fc.nat(2), id: fc.nat(2) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('restore'), on: fc.nat(2), id: fc.nat(2) }) }
);
const histories = fc.record({
	skews: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -50 * HOUR, max: 50 * HOUR }))),
	steps: fc.array(fc.tuple(step, fc.integer({ min: 0, max: HOUR })), { maxLength: 60 })
});

/** Plays a history; `said` has every entry that a device acknowledged and nobody deleted or replaced. */
function play({ skews, steps }: typeof histories extends fc.Arbitrary<infer T> ? T : never) {
	const devices = skews.map((skew, index) => new Device(`00000000000${index}` as DeviceId, skew));
	const backups: Row[][] = [];
	const written: Row[] = [];
	let now = Date.UTC(2026, 5, 2);
	for (const [{ do: what, on, id }, wait] of steps) {
		now += wait;
		const device = devices[on]!;
		// The last of the ids is this device's own note.
		const about = ids[id] ?? textId(DAY, device.id);
		if (what === 'say') written.push(device.write(about, { value: written.length }, now));
		else if (what === 'delete' && device.row(about)) written.push(device.write(about, null, now));
		else if (what === 'send') devices[id % 3]!.take(device.rows);
		else if (what === 'keep') backups.push(device.rows);
		else if (what === 'replay' && backups.length > 0) device.take(backups[id % backups.length]!);
		else if (what === 'restore' && backups.length > 0) {
			for (const row of backups[id % backups.length]!) {
				if (device.row(row.id)?.rev !== row.rev) {
					written.push(device.write(row.id, row.body, now));
				}
			}
		}
	}
	return { devices, written };
}

const sorted = (rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('journals that take each other in', () => {
	test(
		'come out the same, in any order and however often',
		() => {
			fc.assert(
				fc.property(
					histories,
					fc.constantFrom([0, 1, 2], [2, 1, 0], [1, 0, 2]),
					(history, order) => {
						const { devices } = play(history);
						const [a, b, c] = order.map((each) => devices[each]!.rows) as [Row[], Row[], Row[]];
						const all = sorted(merged(merged(a, b), c));
						expect(sorted(merged(a, merged(b, c)))).toEqual(all);
						expect(sorted(merged(c, merged(b, a)))).toEqual(all);
						expect(sorted(merged(all, b))).toEqual(all);
					}
				),
				{ seed: 20261127, numRuns: HISTORIES }
			);
			writeDown({
				...HELD,
				name: 'histories of three devices that come out the same in any order'
			});
		},
		PATIENCE
	);

	test(
		'hold what was said last of everything, and what nobody deleted',
		() => {
			let kept = 0;
			fc.assert(
				fc.property(histories, (history) => {
					const { devices, written } = play(history);
					const all = new Map(
						devices
							.reduce<Row[]>((rows, device) => merged(rows, device.rows), [])
							.map((row) => [row.id, row])
					);
					for (const row of written) {
						const stands = all.get(row.id)!;
						// Not lost: it stands there, or what stands there was written later, by somebody.
						expect(stands.rev >= row.rev).toBe(true);
						expect(written).toContainEqual(stands);
					}
					const own = devices.map(({ id }) => textId(DAY, id));
					for (const id of own) {
						const mine = written.filter((row) => row.id === id);
						const deleted = mine.some(({ body }) => body === null);
						if (mine.length === 0 || deleted) continue;
						kept += 1;
						expect(all.get(id)!.body).not.toBeNull();
					}
				}),
				{ seed: 20261127, numRuns: HISTORIES }
			);
			expect(kept).toBeGreaterThan(300);
			writeDown({ ...HELD, name: 'histories in which nothing is lost' });
		},
		PATIENCE
	);
});

describe('a record beside the one that is stored', () => {
	const at = (ms: number, body: unknown) =>
		({
			id: ids[0],
			kind: 'answer',
			day: DAY,
			rev: nextRev(ms, '00000000000a' as DeviceId),
			body
		}) as Row;

	test.each([
		['nothing is stored', undefined, at(1, { value: 1 }), 'new'],
		['a deletion of what was never here', undefined, at(1, null), 'new'],
		['it was said later', at(1, { value: 1 }), at(2, { value: 2 }), 'changed'],
		['it deletes later', at(1, { value: 1 }), at(2, null), 'deleted'],
		['it was said before', at(2, { value: 1 }), at(1, { value: 2 }), 'older'],
		['it was said before a deletion', at(2, null), at(1, { value: 2 }), 'older'],
		['it is the same', at(1, { value: 1, more: 2 }), at(1, { more: 2, value: 1 }), 'same'],
		[
			'it says something else at the same time',
			at(1, { value: 1 }),
			at(1, { value: 2 }),
			'conflict'
		],
		['it deletes at the same time', at(1, { value: 1 }), at(1, null), 'conflict']
	])('%s', (_, stored, incoming, standing) => {
		expect(standingOf(stored, incoming)).toBe(standing);
	});
});
