import { Refused } from './refusal';
import { joined, partsOf } from './streams';

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** What lines may be at most. */
export interface LineLimits {
	/** Bytes of one line. */
	longest: number;
	/** Bytes of all. */
	most: number;
}

/** Lines ended by a return and a new line, as some programs write them, are the same lines. */
const withoutReturn = (line: Uint8Array) => (line.at(-1) === RETURN ? line.subarray(0, -1) : line);

/**
 * The lines of a text, as bytes, without their ends. A last line that nothing ends counts; an empty
 * one does not.
 * @throws Refused 'line_too_long', 'inflates_too_far', and what the stream throws
 */
export async function* linesOf(
	stream: ReadableStream<Uint8Array>,
	{ longest, most }: LineLimits
): AsyncGenerator<Uint8Array> {
	let total = 0;
	let rest: Uint8Array = new Uint8Array();
	for await (const part of partsOf(stream)) {
		total += part.length;
		if (total > most) throw new Refused('inflates_too_far');
		let from = 0;
		for (let end = part.indexOf(NEW_LINE); end >= 0; end = part.indexOf(NEW_LINE, from)) {
			const line = withoutReturn(joined([rest, part.subarray(from, end)]));
			if (line.length > longest) throw new Refused('line_too_long');
			yield line;
			rest = new Uint8Array();
			from = end + 1;
		}
		rest = joined([rest, part.subarray(from)]);
		if (rest.length > longest + 1) throw new Refused('line_too_long');
	}
	if (rest.length > 0) yield withoutReturn(rest);
}
