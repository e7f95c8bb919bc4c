import type { Page } from '@playwright/test';

/** A file as a seller chooses one. */
export interface ChosenFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

/** What the camera writes of itself into the photos of `cameraPhoto`. */
export const CAMERA = 'SpyCamera 3000';

/** One entry of a directory in the little-endian TIFF that a camera's notes are. */
function entry(tag: number, type: number, count: number, value: number): Buffer {
	const bytes = Buffer.alloc(12);
	bytes.writeUInt16LE(tag, 0);
	bytes.writeUInt16LE(type, 2);
	bytes.writeUInt32LE(count, 4);
	bytes.writeUInt32LE(value, 8);
	return bytes;
}

function directory(entries: readonly Buffer[]): Buffer {
	const count = Buffer.alloc(2);
	count.writeUInt16LE(entries.length);
	return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
}

/** The segment in which a camera says who it is, how it was held, and where it stood. */
function exif(orientation: number): Buffer {
	const header = Buffer.from('49492a0008000000', 'hex');
	const camera = Buffer.from(CAMERA + '\0');
	const placeAt = header.length + 2 + 3 * 12 + 4;
	const numbersAt = placeAt + 2 + 2 * 12 + 4;
	const first = directory([
		entry(0x010f, 2, camera.length, numbersAt + 24),
		entry(0x0112, 3, 1, orientation),
		entry(0x8825, 4, 1, placeAt)
	]);
	// 52 degrees, 22 minutes, 12 seconds north.
	const place = directory([entry(0x0001, 2, 2, 'N'.charCodeAt(0)), entry(0x0002, 5, 3, numbersAt)]);
	const numbers = Buffer.alloc(24);
	[52, 1, 22, 1, 12, 1].forEach((each, index) => numbers.writeUInt32LE(each, 4 * index));
	const body = Buffer.concat([Buffer.from('Exif\0\0'), header, first, place, numbers, camera]);
	const head = Buffer.from('ffe10000', 'hex');
	head.writeUInt16BE(body.length + 2, 2);
	return Buffer.concat([head, body]);
}

/**
 * A photo of 2400 by 1600, red on the left and blue on the right, by a camera that was held upright:
 * seen as it was taken it is 1600 by 2400, red above and blue below.
 */
export async function cameraPhoto(page: Page): Promise<ChosenFile> {
	const base64 = await page.evaluate(() => {
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [2400, 1600];
		const pen = canvas.getContext('2d')!;
		pen.fillStyle = '#d00000';
		pen.fillRect(0, 0, 1200, 1600);
		pen.fillStyle = '#0000d0';
		pen.fillRect(1200, 0, 1200, 1600);
		return canvas.toDataURL('image/jpeg', 0.7).split(',')[1]!;
	});
	const drawn = Buffer.from(base64, 'base64');
	const buffer = Buffer.concat([drawn.subarray(0, 2), exif(6), drawn.subarray(2)]);
	return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer };
}

/** Two seconds of a tone, in a WAV of 8000 samples a second. */
export function toneFile(): ChosenFile {
	const samples = Buffer.from(
		Array.from({ length: 16_000 }, (_, index) => 128 + Math.round(60 * Math.sin(index / 3)))
	);
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + samples.length, 4);
	head.write('WAVEfmt ', 8);
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(8000, 24);
	head.writeUInt32LE(8000, 28);
	head.writeUInt16LE(1, 32);
	head.writeUInt16LE(8, 34);
	head.write('data', 36);
	head.writeUInt32LE(samples.length, 40);
	return { name: 'memo.wav', mimeType: 'audio/wav', buffer: Buffer.concat([head, samples]) };
}

/** A file that holds text, whatever it says to be. */
export function textFile(name: string, mimeType: string): ChosenFile {
	return { name, mimeType, buffer: Buffer.from('Just text.\n'.repeat(20)) };
}

/** What one attachment came to, read from the database past the app. */
export interface StoredAttachment {
	id: string;
	body: { mime: string; size: number; seconds: number | null; width: number; height: number };
	/** What it holds, as Latin-1; null where nothing is stored. */
	bytes: string | null;
}

/** The attachments that are stored, and how many rows the table of bytes has. */
export async function storedAttachments(
	page: Page
): Promise<{ live: StoredAttachment[]; bytes: number }> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('ambitiespanning:own');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const all = <T>(table: string) =>
			new Promise<T[]>((resolve) => {
				const asking = database.transaction(table).objectStore(table).getAll();
				asking.onsuccess = () => resolve(asking.result as T[]);
			});
		const rows = await all<StoredAttachment & { kind: string }>('rows');
		const held = await all<{ id: string; bytes: ArrayBuffer }>('bytes');
		database.close();
		const text = (bytes: ArrayBuffer) => new TextDecoder('latin1').decode(bytes);
		const live = rows
			.filter(({ kind, body }) => kind === 'attachment' && (body as unknown) !== null)
			.map(({ id, body }) => {
				const found = held.find((each) => each.id === id);
				return { id, body, bytes: found ? text(found.bytes) : null };
			});
		return { live, bytes: held.length };
	});
}
