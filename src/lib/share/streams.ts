/** The bytes that a generator gives, as a stream that asks for them one by one. */
export function streamOf(bytes: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const { done, value } = await bytes.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			async cancel() {
				await bytes.return?.();
			}
		},
		{ highWaterMark: 0 }
	);
}

/** What a stream gives, one by one: not every browser loops over a stream itself. */
export async function* partsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = stream.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		// Whoever stops half-way wants no more of it.
		await reader.cancel().catch(() => undefined);
	}
}

/** A stream through one of the browser's own transforms, whose types ask for other bytes. */
export function through(
	stream: ReadableStream<Uint8Array>,
	transform: CompressionStream | DecompressionStream
): ReadableStream<Uint8Array> {
	return stream.pipeThrough(transform as unknown as ReadableWritablePair<Uint8Array, Uint8Array>);
}

/** Bytes joined. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** The first bytes of a stream, fewer where it ends before, and the whole of it to be read. */
export async function peeked(
	stream: ReadableStream<Uint8Array>,
	count: number
): Promise<{ start: Uint8Array; whole: ReadableStream<Uint8Array> }> {
	const parts = partsOf(stream);
	const held: Uint8Array[] = [];
	let size = 0;
	while (size < count) {
		const { done, value } = await parts.next();
		if (done) break;
		held.push(value);
		size += value.length;
	}
	const read = joined(held);
	let given = read.length === 0;
	const again: AsyncIterator<Uint8Array> = {
		next() {
			if (given) return parts.next();
			given = true;
			return Promise.resolve({ done: false, value: read });
		},
		// Also where nothing was asked of it yet.
		return: () => parts.return(undefined)
	};
	return { start: read.subarray(0, count), whole: streamOf(again) };
}

/** How many bytes are gathered before a browser may lay them on its disk. */
const LAID_DOWN = 4_000_000;

/**
 * A stream as a file in the browser's hands, which holds it on disk where it grows large.
 * @throws what the stream throws
 */
export async function fileOf(stream: ReadableStream<Uint8Array>, type: string): Promise<Blob> {
	const laid: Blob[] = [];
	let parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	for await (const part of partsOf(stream)) {
		parts.push(part as Uint8Array<ArrayBuffer>);
		size += part.length;
		if (size < LAID_DOWN) continue;
		laid.push(new Blob(parts));
		parts = [];
		size = 0;
	}
	return new Blob([...laid, ...parts], { type });
}
