import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from '../../../src/lib/share/qr-reader';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
// It would else be fetched from elsewhere.
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } });

async function textIn(picture: Parameters<typeof readBarcodes>[0]): Promise<string | null> {
	const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
	return found[0]?.text ?? null;
}

/**
 * The text of the QR code in a picture, by a reader that shares nothing with ours; null where it
 * finds none.
 */
export function secondReader({ width, height, data }: Picture): Promise<string | null> {
	return textIn({ width, height, data, colorSpace: 'srgb' } as ImageData);
}

/** The same of a picture in a file: a PNG, say. */
export function secondReaderOfFile(file: Uint8Array): Promise<string | null> {
	return textIn(file);
}
