import { describe, expect, it } from 'vitest';
import type { Foreign } from '../../../../src/lib/share/foreign';
import { zipAround, packedNothing } from './bytes';
import { fileOf, foreignOf, readBy, refusalOf, SAMPLES } from './samples';

describe('a file within a zip', () => {
	const deep = SAMPLES.filter(({ kind }) => kind === 'zip');

	it.each(deep)('of $name is refused where a bit of it was flipped, or says the same', (sample) => {
		const bytes = fileOf(sample);
		const said = ({ entries }: Foreign) =>
			entries.map(({ day, minute, values, note }) => [day, minute, [...values.values()], note]);
		const good = said(foreignOf(sample.read, bytes));
		let same = 0;
		for (let at = 0; at < bytes.length; at += 1) {
			const flipped = bytes.slice();
			flipped[at]! ^= 1 << (at % 8);
			const foreign = readBy(sample.read, flipped);
			if (typeof foreign === 'string') continue;
			expect(said(foreign)).toEqual(good);
			same += 1;
		}
		// What a zip says of the names and dates of files has no checksum, nor has what is not read.
		expect(same).toBeLessThan(bytes.length * 0.7);
	});

	it.each(deep)('of $name is refused where the zip ends early', (sample) => {
		const bytes = fileOf(sample);
		for (const length of [30, bytes.length / 2, bytes.length - 1])
			expect(refusalOf(sample, bytes.slice(0, length))).toBe('damaged');
	});

	it.each(deep)('of $name may be followed by more', (sample) => {
		expect(refusalOf(sample, new Uint8Array([...fileOf(sample), 1, 2, 3]))).toBe('taken');
	});

	it.each([
		['Daylio', 'backup.daylio', SAMPLES[1]!],
		['Loop', '001 Bellen/Checkmarks.csv', SAMPLES[5]!]
	])('of %s is refused as soon as it unpacks too far', (_, name, sample) => {
		const bomb = zipAround(packedNothing(66), { name, size: 1000, crc: 0 });
		expect(bomb.length).toBeLessThan(500_000);
		expect(refusalOf(sample, bomb)).toBe('inflates_too_far');
	});
});
