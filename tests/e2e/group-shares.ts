import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { SITUATIONS } from '../../src/lib/core/bodies';
import { dayNumber, dayRange } from '../../src/lib/core/days';
import type { DaySpan } from '../../src/lib/core/period';
import type { Row } from '../../src/lib/core/records';
import { lockedForKey } from '../../src/lib/share/key-cipher';
import { fileOf } from '../../src/lib/share/streams';
import { checkIn, moment } from '../unit/core/builders';

/** The lines of a share of these records, written by hand. */
function linesOf(header: object, rows: readonly Row[]): string {
	const records = rows
		.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ id, kind, day, body }) => ({ id, kind, day, body }));
	const count = records.length;
	const lines = [{ ...header, count }, ...records].map((each) => `${JSON.stringify(each)}\n`);
	const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
	return `${lines.join('')}${JSON.stringify({ sha256, count })}\n`;
}

/** The share of a seller who may be part of a group, with a moment every day, as a file to be picked. */
async function shareFile(seller: number, span: DaySpan, recipient: string) {
	const rows = dayRange(span.from, span.to).flatMap((of, index) => [
		...checkIn(of, seller, 8),
		moment(of, dayNumber(of), {
			kind: 'fear',
			intensity: 2,
			response: index % (seller + 1) === 0 ? 'asked' : index % 3 === 0 ? 'gave_in' : 'let_pass',
			situation: SITUATIONS[index % 4]!
		})
	]);
	const header = {
		format: 'ambitiespanning/share',
		version: '1.0',
		app: '0.1.0',
		exportedAt: `${span.to}T20:00:00.000Z`,
		seller: {
			id: `6f1c2f6e-5f0b-4c57-9d3e-00000000000${seller}`,
			name: `Verkoper ${seller}`,
			reply: null
		},
		number: 1,
		span,
		chosen: { notes: false, attachments: false, rewards: true, products: 'all', times: 'exact' },
		message: '',
		group: true
	};
	const packed = new Blob([gzipSync(linesOf(header, rows))]).stream();
	const locked = await lockedForKey(packed, recipient);
	const file = await fileOf(locked, '');
	return {
		name: `deel-${seller}.lijn`,
		mimeType: 'application/octet-stream',
		buffer: Buffer.from(await file.arrayBuffer())
	};
}

/** The shares of so many sellers, at most nine. */
export const groupShares = (count: number, span: DaySpan, recipient: string) =>
	Promise.all(Array.from({ length: count }, (_, index) => shareFile(index + 1, span, recipient)));
