import { describe, expect, test } from 'vitest';
import { fileOf, joined, partsOf, peeked, streamOf } from '../../../src/lib/share/streams';

/** A source that tells whether it was let go of. */
function source(parts: readonly number[][]) {
	const told = { given: 0, ended: false };
	async function* bytes() {
		try {
			for (const part of parts) {
				told.given += 1;
				yield Uint8Array.from(part);
			}
		} finally {
			told.ended = true;
		}
	}
	return { stream: streamOf(bytes()), told };
}

async function all(stream: ReadableStream<Uint8Array>): Promise<number[]> {
	const parts: Uint8Array[] = [];
	for await (const part of partsOf(stream)) parts.push(part);
	return [...joined(parts)];
}

describe('the start of a stream', () => {
	test.each([
		[0, []],
		[2, [1, 2]],
		[4, [1, 2, 3, 4]],
		[9, [1, 2, 3, 4, 5]]
	])('of %i bytes is seen, and the whole can still be read', async (count, start) => {
		const { start: seen, whole } = await peeked(source([[1, 2, 3], [4], [5]]).stream, count);
		expect([...seen]).toEqual(start);
		expect(await all(whole)).toEqual([1, 2, 3, 4, 5]);
	});

	test('of nothing is nothing', async () => {
		const { start, whole } = await peeked(source([]).stream, 3);
		expect([...start]).toEqual([]);
		expect(await all(whole)).toEqual([]);
	});

	test('lets go of the rest where nobody reads on', async () => {
		const { stream, told } = source([[1], [2], [3]]);
		const { whole } = await peeked(stream, 1);
		await whole.cancel();
		expect(told).toEqual({ given: 1, ended: true });
	});
});

describe('a stream', () => {
	test('is asked for no more than is read', async () => {
		const { stream, told } = source([[1], [2], [3]]);
		for await (const part of partsOf(stream)) {
			if (part[0] === 2) break;
		}
		expect(told).toEqual({ given: 2, ended: true });
	});

	test('becomes a file, however large its parts are', async () => {
		const part = new Uint8Array(3_000_000).fill(7);
		async function* parts() {
			for (let count = 0; count < 3; count += 1) yield part;
		}
		const file = await fileOf(streamOf(parts()), 'text/plain');
		expect([file.size, file.type]).toEqual([9_000_000, 'text/plain']);
		expect(new Uint8Array(await file.slice(-1).arrayBuffer())).toEqual(Uint8Array.of(7));
	});
});
