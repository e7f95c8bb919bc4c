import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';

/** The bytes of text; halves of characters come out as U+FFFD. */
export const bytesOf = (text: string) => new TextEncoder().encode(text);
export const jsonBytes = (value: unknown) => bytesOf(JSON.stringify(value));

/** A cell of a table in quotes. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The bytes of a table of cells that need no quotes, or have them. */
export const csvBytes = (...rows: string[]) => bytesOf(rows.join('\n') + '\n');

export function zipBytes(files: Record<string, Uint8Array>, level: 0 | 6 = 6): Uint8Array {
	return zipSync(files, { level, mtime: new Date('2026-06-01T00:00:00Z') });
}

/**
 * A zip of one file as it is packed, with its sizes after it, as streams write them.
 * @param more names under which the same packed bytes are listed again
 */
export function zipAround(
	packed: Uint8Array,
	of: { name: string; size: number; crc: number },
	...more: string[]
): Uint8Array {
	const local = Buffer.alloc(30);
	local.writeUInt32LE(0x04034b50, 0);
	local.writeUInt16LE(8, 6);
	local.writeUInt16LE(8, 8);
	local.writeUInt16LE(of.name.length, 26);
	const after = Buffer.alloc(16);
	after.writeUInt32LE(0x08074b50, 0);
	const listed = [of.name, ...more].map((name) => {
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(8, 8);
		entry.writeUInt16LE(8, 10);
		entry.writeUInt32LE(of.crc, 16);
		entry.writeUInt32LE(packed.length, 20);
		entry.writeUInt32LE(of.size, 24);
		entry.writeUInt16LE(name.length, 28);
		return Buffer.concat([entry, bytesOf(name)]);
	});
	const files = Buffer.concat([local, bytesOf(of.name), packed, after]);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(listed.length, 10);
	end.writeUInt32LE(files.length, 16);
	return new Uint8Array(Buffer.concat([files, ...listed, end]));
}

/** Megabytes of nothing, packed. */
export const packedNothing = (megabytes: number) =>
	new Uint8Array(deflateRawSync(Buffer.alloc(megabytes * 1_000_000), { level: 1 }));

/** Base64 in lines, as backups have it. */
export function base64Bytes(bytes: Uint8Array): Uint8Array {
	const base64 = Buffer.from(bytes).toString('base64');
	const lines = Math.ceil(base64.length / 76);
	return bytesOf(
		Array.from({ length: lines }, (_, at) => base64.slice(at * 76, at * 76 + 76)).join('\r\n')
	);
}

/** A backup of Daylio around its JSON. */
export const daylioBackup = (json: Uint8Array) =>
	zipBytes({ 'backup.daylio': base64Bytes(json), 'assets/photos/1': new Uint8Array([1, 2, 3]) });

/** An export of Loop around the marks of a habit that is counted. */
export const loopZip = (marks: Uint8Array) =>
	zipBytes({
		'Habits.csv': csvBytes(
			'Position,Name,Type,Question,Description,Unit,Target Type,Target Value,Archived?',
			'001,Bellen,NUMERICAL,,,keer,AT_LEAST,5.0,false'
		),
		'001 Bellen/Checkmarks.csv': marks,
		'Checkmarks.csv': csvBytes('Date,Bellen,', '2026-06-01,5000,'),
		'Scores.csv': csvBytes('Date,Bellen,', '2026-06-01,0.5,')
	});
