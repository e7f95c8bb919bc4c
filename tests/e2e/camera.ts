import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { Chance } from '../../src/lib/core/chance';
import { qrSquare } from '../../src/lib/share/qr-code';
import type { Picture } from '../../src/lib/share/qr-reader';
import { ensureChromium, QUIET_ARGS } from '../rig/browsers.mjs';
import { seen } from '../unit/share/pictures';

/** What a camera of a laptop gives, pixels, and pictures a second: as many as codes. */
const [WIDTH, HEIGHT, RATE] = [640, 480, 8];
const GREY = 128;

/** A picture in the middle of what a camera sees, as a frame of YUV4MPEG2: light first, no colour. */
function frameOf({ width, height, data }: Picture): Buffer {
	const light = Buffer.alloc(WIDTH * HEIGHT, GREY);
	const [left, top] = [(WIDTH - width) >> 1, (HEIGHT - height) >> 1];
	for (let at = 0; at < width * height; at += 1) {
		light[(top + Math.floor(at / width)) * WIDTH + left + (at % width)] = data[4 * at]!;
	}
	const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, GREY);
	return Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
}

/** A browser whose camera sees what it is given to see, over and over. */
export class WithCamera {
	readonly browser: Browser;
	readonly #folder: string;

	private constructor(browser: Browser, folder: string) {
		this.browser = browser;
		this.#folder = folder;
	}

	static async start(): Promise<WithCamera> {
		const folder = mkdtempSync(join(tmpdir(), 'camera-'));
		const browser = await chromium.launch({
			executablePath: ensureChromium({ full: true })?.path,
			args: [
				...QUIET_ARGS,
				'--use-fake-device-for-media-stream',
				'--use-fake-ui-for-media-stream',
				`--use-file-for-fake-video-capture=${join(folder, 'seen.y4m')}`
			]
		});
		return new WithCamera(browser, folder);
	}

	/** Holds codes of these texts before it, one after the other, by hand; for when it is opened next. */
	see(texts: readonly string[]): void {
		const chance = new Chance(20261127);
		const frames = texts.map((text) => {
			const square = qrSquare(text);
			// As large as the picture lets it be: `seen` leaves room around it to turn in.
			const scale = Math.min(6, Math.floor(HEIGHT / 1.3 / square.length));
			return frameOf(seen(square, { scale, turn: 0.06, blur: 0.2, grain: 6 }, chance));
		});
		const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${RATE}:1 Ip A1:1 C420jpeg\n`);
		writeFileSync(join(this.#folder, 'seen.y4m'), Buffer.concat([head, ...frames]));
	}

	async close(): Promise<void> {
		await this.browser.close();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
