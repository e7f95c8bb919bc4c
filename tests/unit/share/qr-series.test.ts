import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Chance } from '../../../src/lib/core/chance';
import { fromBase45, toBase45 } from '../../../src/lib/share/base45';
import { qrSquare, QUIET_ZONE } from '../../../src/lib/share/qr-code';
import { qrTextIn } from '../../../src/lib/share/qr-reader';
import {
	isNewerFrame,
	MOST_SERIES_BYTES,
	QrSeries,
	QrSeriesReader,
	type SeriesProgress
} from '../../../src/lib/share/qr-series';
import { Refused } from '../../../src/lib/share/refusal';
import { same } from './bytes';
import { seen, shown } from './pictures';

/** Many codes are drawn and read. */
const SLOW_MS = 120_000;
/** What the aim speaks of: frames a second, and how many of them are missed. */
const RATE = 8;
const MISSED = 0.2;

const bytesOf = (seed: number, size: number) => new Chance(seed).bytes(size);

/** How many frames are shown until the series is whole, with this share of them missed. */
function shownUntilWhole(bytes: Uint8Array, missed: number, chance: Chance, from = 0): number {
	const series = new QrSeries(bytes);
	const reader = new QrSeriesReader();
	for (let index = from; ; index += 1) {
		if (!chance.yes(missed)) reader.take(series.frame(index));
		if (!reader.whole) continue;
		expect(reader.whole).toSatisfy(same(bytes));
		return index + 1 - from;
	}
}

/** How many frames are read until the series is whole, where none of the first ones is seen. */
const readOfLate = (seed: number, size: number) =>
	shownUntilWhole(bytesOf(seed, size), 0, new Chance(seed), 1000 + seed * 977);

const meanOf = (numbers: readonly number[]) =>
	numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('a series', () => {
	test('is read in one pass where nothing is missed', () => {
		for (const size of [1, 2, 257, 258, 259, 516, 517, 5000]) {
			const frames = shownUntilWhole(bytesOf(size, size), 0, new Chance(1));
			expect(frames).toBe(Math.ceil(size / 258));
		}
	});

	test('has frames that a code of version 12 holds, the smaller the less there is', () => {
		const sizeAt = (version: number) => 17 + 4 * version + 2 * QUIET_ZONE;
		for (const size of [258, 259, 15_000, MOST_SERIES_BYTES]) {
			const square = qrSquare(new QrSeries(bytesOf(1, size)).frame(3));
			expect(square.length).toBeLessThanOrEqual(sizeAt(12));
		}
		expect(new QrSeries(bytesOf(1, 258)).frame(0)).toHaveLength(419);
		expect(new QrSeries(bytesOf(1, 259)).frame(0)).toHaveLength(227);
	});

	test('says how far it is, and never less than before', () => {
		const series = new QrSeries(bytesOf(1, 2000));
		const reader = new QrSeriesReader();
		const told: (SeriesProgress | null)[] = [];
		// Frame 101 is block 5 alone, 102 the sum of 0, 4 and 7.
		for (const index of [0, 0, 5, 101, 102, 4, 5, 7]) told.push(reader.take(series.frame(index)));
		expect(told.map((each) => each?.known)).toEqual([1, 1, 2, 2, 3, 4, 4, 4]);
		expect(told.every((each) => each?.needed === 8)).toBe(true);
		expect(reader.whole).toBeNull();
	});

	test('is read whichever frames are seen, in whatever order and however often', () => {
		const index = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 0xffffffff }));
		fc.assert(
			fc.property(
				fc.uint8Array({ minLength: 1, maxLength: 6000 }),
				fc.array(index, { maxLength: 80 }),
				(bytes, indices) => {
					const series = new QrSeries(bytes);
					const reader = new QrSeriesReader();
					for (const each of indices) reader.take(series.frame(each));
					for (let at = 0; !reader.whole && at < series.count; at += 1) {
						reader.take(series.frame(at));
					}
					expect(reader.whole).toEqual(bytes);
				}
			),
			{ seed: 20261127, numRuns: 100 }
		);
	});

	test.each([
		['nothing', 0, 'empty'],
		['more than anyone holds still for', MOST_SERIES_BYTES + 1, 'too_large']
	])('of %s is refused', (_, size, reason) => {
		expect(() => new QrSeries(new Uint8Array(size))).toThrow(new Refused(reason as 'empty'));
	});
});

describe('frames needed', { timeout: SLOW_MS }, () => {
	test('where none of the first is seen: 1.6 more than blocks', () => {
		const more = Array.from({ length: 300 }, (_, seed) => readOfLate(seed, 15_000) - 59);
		expect(meanOf(more)).toBeGreaterThan(1);
		expect(meanOf(more)).toBeLessThan(2.2);
		expect(Math.max(...more)).toBeLessThanOrEqual(12);
	});

	test('for four weeks of a busy seller: well under a minute', () => {
		const seconds = Array.from(
			{ length: 300 },
			(_, seed) => shownUntilWhole(bytesOf(seed, 15_000), MISSED, new Chance(seed + 1)) / RATE
		);
		expect(meanOf(seconds)).toBeLessThan(11);
		expect(Math.max(...seconds)).toBeLessThan(13);
	});

	test('for the most that a series carries: under a minute', () => {
		const seconds = Array.from(
			{ length: 10 },
			(_, seed) =>
				shownUntilWhole(bytesOf(seed, MOST_SERIES_BYTES), MISSED, new Chance(seed + 1)) / RATE
		);
		expect(Math.max(...seconds)).toBeLessThan(60);
	});
});

/** A frame with this done to its bytes, and with a check that fits. */
function forged(frame: string, change: (bytes: Uint8Array) => void): string {
	const said = fromBase45(frame)!.slice(0, -4);
	change(said);
	return toBase45(Buffer.concat([said, createHash('sha256').update(said).digest().subarray(0, 4)]));
}

describe('a text that is no frame', () => {
	const series = new QrSeries(bytesOf(1, 2000));
	const frame = series.frame(2);

	test.each<[string, string]>([
		['nothing', ''],
		['a link', 'https://ambitiespanning.example/'],
		['letters', 'HELLO WORLD'],
		['a cut frame', frame.slice(0, -3)],
		['a longer frame', `${frame}000`],
		['a newer version', forged(frame, (bytes) => (bytes[0] = 2))],
		['a length of none', forged(frame, (bytes) => bytes.fill(0, 1, 5))],
		['a length beyond all', forged(frame, (bytes) => bytes.fill(0xff, 1, 5))],
		['a length that does not fit its block', forged(frame, (bytes) => (bytes[4] = 0x00))],
		['a check alone', toBase45(createHash('sha256').update('').digest().subarray(0, 4))]
	])('is left alone: %s', (_, text) => {
		expect(new QrSeriesReader().take(text)).toBeNull();
	});

	test('is told apart where a newer app made it', () => {
		expect(isNewerFrame(forged(frame, (bytes) => (bytes[0] = 2)))).toBe(true);
		for (const text of [frame, forged(frame, (bytes) => (bytes[0] = 0)), '', 'HELLO WORLD'])
			expect(isNewerFrame(text)).toBe(false);
		const cut = forged(frame, (bytes) => (bytes[0] = 2)).slice(0, -3);
		expect(isNewerFrame(cut)).toBe(false);
	});

	test('with any letter changed is left alone', () => {
		const reader = new QrSeriesReader();
		for (let at = 0; at < frame.length; at += 1) {
			const other = frame[at] === '7' ? '8' : '7';
			expect(reader.take(frame.slice(0, at) + other + frame.slice(at + 1))).toBeNull();
		}
	});

	test('but passes for one spoils the series no longer than until it would be whole', () => {
		const reader = new QrSeriesReader();
		reader.take(forged(frame, (bytes) => (bytes[20]! ^= 1)));
		const told = Array.from({ length: 8 }, (_, at) => reader.take(series.frame(at)));
		expect(told.at(-1)).toEqual({ known: 0, needed: 8 });
		expect(reader.whole).toBeNull();
		for (let at = 0; at < 8; at += 1) reader.take(series.frame(at));
		expect(reader.whole).toEqual(bytesOf(1, 2000));
	});
});

describe('several series', () => {
	const both = [bytesOf(1, 3000), bytesOf(2, 3000)].map((bytes) => new QrSeries(bytes));

	test('that are mixed are kept apart, and the first that is whole counts', () => {
		const reader = new QrSeriesReader();
		for (let at = 0; at < 20; at += 1) reader.take(both[at % 2]!.frame(Math.floor(at / 2)));
		expect(reader.whole).toBeNull();
		for (let at = 10; at < 12; at += 1) reader.take(both[1]!.frame(at));
		expect(reader.whole).toEqual(bytesOf(2, 3000));
		for (let at = 10; at < 12; at += 1) reader.take(both[0]!.frame(at));
		expect(reader.whole).toEqual(bytesOf(2, 3000));
	});

	test('beyond four are forgotten, the one that was seen longest ago first', () => {
		const reader = new QrSeriesReader();
		const all = [1, 2, 3, 4, 5].map((seed) => new QrSeries(bytesOf(seed, 3000)));
		for (const each of all) reader.take(each.frame(0));
		expect(reader.take(all[1]!.frame(1))).toEqual({ known: 2, needed: 12 });
		expect(reader.take(all[0]!.frame(1))).toEqual({ known: 1, needed: 12 });
	});
});

describe('a camera', { timeout: SLOW_MS }, () => {
	test('reads a share from a screen with a third of the frames missed, out of order', () => {
		const bytes = bytesOf(7, 12_000);
		const other = new QrSeries(bytesOf(8, 12_000));
		const series = new QrSeries(bytes);
		const reader = new QrSeriesReader();
		const chance = new Chance(20261127);
		let looked = 0;
		for (let from = 0; !reader.whole; from += 20) {
			const indices = Array.from({ length: 20 }, (_, at) => from + at);
			const kept = chance.shuffled(indices).filter(() => !chance.yes(0.3));
			for (const index of [...kept, ...kept.slice(0, 3)]) {
				const frame = chance.yes(0.05) ? other.frame(index) : series.frame(index);
				const text = qrTextIn(shown(qrSquare(frame), 3));
				if (text !== null) reader.take(text);
				looked += 1;
			}
		}
		expect(reader.whole).toSatisfy(same(bytes));
		expect(looked).toBeLessThan(80);
	});

	test('that is held by hand reads nearly every frame', () => {
		const series = new QrSeries(bytesOf(7, 15_000));
		const chance = new Chance(20261127);
		const frames = Array.from({ length: 15 }, (_, at) => series.frame(at * 37));
		const read = frames.filter((frame) => {
			const turn = chance.between(-0.2, 0.2);
			const view = { scale: 5, turn, blur: chance.between(0, 0.6), grain: 10 };
			return qrTextIn(seen(qrSquare(frame), view, chance)) === frame;
		});
		expect(read.length).toBeGreaterThanOrEqual(13);
	});
});
