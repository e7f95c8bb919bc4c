import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isDeviceId,
	isRev,
	nextRev,
	revTime,
	type DeviceId,
	type Rev
} from '../../../src/lib/core/revisions';
import { PHONE, TABLET } from './builders';

const NOW = Date.UTC(2026, 5, 1);
const LAST_MS = 2 ** 48 - 1;

describe('nextRev', () => {
	it('writes time, counter and device', () => {
		expect(nextRev(255, PHONE)).toBe('0000000000ff-000000-00000000000a');
		expect(revTime(nextRev(NOW, PHONE))).toBe(NOW);
	});

	it('counts up within a millisecond, and starts again in the next', () => {
		const first = nextRev(255, PHONE);
		expect(nextRev(255, PHONE, first)).toBe('0000000000ff-000001-00000000000a');
		expect(nextRev(256, PHONE, nextRev(255, PHONE, first))).toBe(
			'000000000100-000000-00000000000a'
		);
	});

	it('is greater than what it replaces, as a string, whatever the clocks and devices', () => {
		const clock = fc.oneof(
			fc.integer({ min: NOW - 5, max: NOW + 5 }),
			fc.constantFrom(-1, 0, 0.5, -8.64e15, 8.64e15, LAST_MS, LAST_MS + 1, Infinity, -Infinity)
		);
		const device = fc.constantFrom(PHONE, TABLET, 'ffffffffffff' as DeviceId);
		fc.assert(
			fc.property(fc.array(fc.tuple(clock, device), { minLength: 2 }), (edits) => {
				let last: Rev | undefined;
				for (const [now, by] of edits) {
					const next = nextRev(now, by, last);
					expect(isRev(next)).toBe(true);
					expect(last === undefined || next > last).toBe(true);
					last = next;
				}
			}),
			{ seed: 3, numRuns: 300 }
		);
	});

	it.each([
		['a clock set back', NOW - 3_600_000, `${NOW.toString(16).padStart(12, '0')}-000001-`],
		['a clock before 1970', -5, `${NOW.toString(16).padStart(12, '0')}-000001-`],
		['a clock in the last year there is', Date.UTC(275760, 8, 13), 'ffffffffffff-000000-']
	])('an edit under %s still follows', (_, now, start) => {
		const replaced = nextRev(NOW, TABLET);
		const next = nextRev(now, PHONE, replaced);
		expect(next).toBe(start + PHONE);
		expect(next > replaced).toBe(true);
	});

	it('does not move other records: a first edit has its own clock', () => {
		expect(nextRev(-5, PHONE)).toBe('000000000000-000000-00000000000a');
		expect(revTime(nextRev(NOW, PHONE))).toBe(NOW);
	});

	it('an edit after one from the far future follows it, and can be followed', () => {
		const future = nextRev(8.64e15, TABLET);
		const mended = nextRev(NOW, PHONE, future);
		expect(mended).toBe('ffffffffffff-000001-00000000000a');
		expect(nextRev(NOW, TABLET, mended) > mended).toBe(true);
	});

	it('carries into the milliseconds when the counter is full, and not before', () => {
		const almost = '0000000000ff-fffffe-00000000000a' as Rev;
		expect(nextRev(255, PHONE, almost)).toBe('0000000000ff-ffffff-00000000000a');
		const full = '0000000000ff-ffffff-00000000000a' as Rev;
		expect(nextRev(255, PHONE, full)).toBe('000000000100-000000-00000000000a');
		expect(nextRev(0, PHONE, full) > full).toBe(true);
	});

	it('throws after the very last one', () => {
		const last = 'ffffffffffff-ffffff-00000000000a' as Rev;
		expect(() => nextRev(NOW, PHONE, last)).toThrow(RangeError);
	});

	it('between equal times and counters the device decides, the same everywhere', () => {
		expect(nextRev(NOW, TABLET) > nextRev(NOW, PHONE)).toBe(true);
	});

	it('strings sort as times, then counters, then devices', () => {
		const sorted = [
			nextRev(0, TABLET),
			nextRev(255, PHONE),
			nextRev(255, TABLET),
			nextRev(255, PHONE, nextRev(255, TABLET)),
			nextRev(256, PHONE),
			nextRev(NOW, PHONE),
			nextRev(LAST_MS, PHONE)
		];
		expect(sorted.toReversed().toSorted()).toEqual(sorted);
	});
});

describe('the shapes', () => {
	it.each([
		['0000000000ff-000001-00000000000a', true],
		['0000000000FF-000001-00000000000a', false],
		['0000000000ff-000001-00000000000', false],
		['0000000000ff-00001-00000000000a', false],
		['0000000000ff-000001-00000000000a\n', false],
		['-0000000000f-000001-00000000000a', false],
		['', false],
		[255, false],
		[null, false]
	])('%j is a revision: %s', (value, is) => {
		expect(isRev(value)).toBe(is);
	});

	it.each([
		['00000000000a', true],
		['00000000000A', false],
		['00000000000', false],
		['00000000000g', false],
		[10, false]
	])('%j is a device: %s', (value, is) => {
		expect(isDeviceId(value)).toBe(is);
	});
});
