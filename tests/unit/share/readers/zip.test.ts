import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesIn, isZip, Unpacking } from '../../../../src/lib/share/readers/zip';
import { reading } from '../../../../src/lib/share/refusal';
import { bytesOf, zipBytes, zipAround, packedNothing } from './bytes';

const TEXT = bytesOf('Fijn, echt. '.repeat(1000));

/** What a zip holds, by name; the reason where it is refused. */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array> | string {
	const read = reading(() => {
		const unpacking = new Unpacking(bytes);
		return Object.fromEntries(filesIn(bytes).map((file) => [file.name, unpacking.unpacked(file)]));
	});
	return read.ok ? read.value : read.reason;
}

/** A zip with a number changed in its list of files. */
function relisted(at: number, value: number, bytes = zipBytes({ a: TEXT })): Uint8Array {
	const changed = Buffer.from(bytes);
	changed.writeUInt16LE(value, changed.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + at);
	return new Uint8Array(changed);
}

describe('what a zip holds', () => {
	it('comes out as it went in, packed or not', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 40_000 }), {
					maxKeys: 5,
					noNullPrototype: true
				}),
				fc.constantFrom(0 as const, 6 as const),
				(files, level) => {
					expect(unzipped(zipBytes(files, level))).toEqual(files);
				}
			),
			{ seed: 5, numRuns: 60 }
		);
	});

	it('may have names in any letters', () => {
		expect(unzipped(zipBytes({ '001 Één/ü.csv': TEXT }))).toEqual({ '001 Één/ü.csv': TEXT });
	});

	it('may have been written as a stream', () => {
		const of = { name: 'a', size: TEXT.length, crc: crc32(TEXT) };
		expect(unzipped(zipAround(deflateRawSync(TEXT), of))).toEqual({ a: TEXT });
	});

	it('may be followed by more', () => {
		const bytes = new Uint8Array([...zipBytes({ a: TEXT }), ...new Uint8Array(60_000)]);
		expect(unzipped(bytes)).toEqual({ a: TEXT });
	});
});

describe('a zip is refused', () => {
	it.each([
		['that is empty', new Uint8Array(), 'empty'],
		['of 21 MB', new Uint8Array(21_000_000), 'too_large'],
		['that is none', bytesOf('a'.repeat(100)), 'damaged'],
		['that ends early', zipBytes({ a: TEXT }).slice(0, -1), 'damaged'],
		['with more files than it has', relisted(0, 0), 'damaged'],
		['with a name beyond its end', relisted(28, 60_000), 'damaged'],
		['with a file beyond its end', relisted(44, 60_000), 'damaged'],
		['with another checksum', relisted(16, 1), 'damaged'],
		['with another size', relisted(24, 7), 'damaged'],
		['with less packed than it says', relisted(20, 5), 'damaged'],
		['with more packed than it has', relisted(22, 200), 'damaged'],
		['with a password', relisted(8, 1), 'unknown_format'],
		['packed in another way', relisted(10, 14), 'unknown_format']
	])('%s', (_, bytes, reason) => {
		expect(unzipped(bytes)).toBe(reason);
	});

	it('as soon as it unpacks too far, also where it says that it does not', () => {
		const bomb = packedNothing(66);
		for (const size of [66_000_000, 100])
			expect(unzipped(zipAround(bomb, { name: 'a', size, crc: 0 }))).toBe('inflates_too_far');
	});

	it('where its files unpack too far together, though they are one', () => {
		const crc = crc32(Buffer.alloc(33_000_000));
		const of = { name: 'a', size: 33_000_000, crc };
		expect(unzipped(zipAround(packedNothing(33), of, 'b'))).toBe('inflates_too_far');
	});
});

it('bytes that begin like a zip are one', () => {
	expect(isZip(zipBytes({ a: TEXT }))).toBe(true);
	expect(isZip(bytesOf('PK'))).toBe(false);
	expect(isZip(bytesOf('PK, de krant'))).toBe(false);
	expect(isZip(new Uint8Array())).toBe(false);
});
