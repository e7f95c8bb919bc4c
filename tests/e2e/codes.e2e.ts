import type { Page } from '@playwright/test';
import { Chance } from '../../src/lib/core/chance';
import { messageLink } from '../../src/lib/share/message-link';
import { QrSeriesReader } from '../../src/lib/share/qr-series';
import { secondReaderOfFile } from '../unit/share/second-reader';
import { WithCamera } from './camera';
import { accept, pressed, sitDown } from './coaching';
import { expect, test } from './fixtures';
import { LONG } from './long';
import { Seller } from './seller';
import { stored } from './stored';

test.use({ locale: 'nl-NL' });

interface Watched {
	streams: MediaStream[];
	/** How often the screen was asked to stay on, less how often it was let go. */
	awake: number;
}

/** Keeps what a page asked of the camera and of the screen, to be looked at. */
function watchDevice() {
	const watched: Watched = { streams: [], awake: 0 };
	Object.assign(window, watched);
	const device = window as unknown as Watched;
	const media = navigator.mediaDevices;
	const ask = media.getUserMedia.bind(media);
	MediaDevices.prototype.getUserMedia = async (wanted) => {
		const stream = await ask(wanted);
		device.streams.push(stream);
		return stream;
	};
	const request = async () => {
		device.awake += 1;
		return { release: async () => void (device.awake -= 1) };
	};
	Object.defineProperty(navigator, 'wakeLock', { value: { request } });
}

const awake = (page: Page) => page.evaluate(() => (window as unknown as Watched).awake);
/** Whether the camera was opened, and is closed by now. */
const isClosed = (page: Page) =>
	page.evaluate(() => {
		const { streams } = window as unknown as Watched;
		const tracks = streams.flatMap((stream) => stream.getTracks());
		return tracks.length > 0 && tracks.every(({ readyState }) => readyState === 'ended');
	});

/** Reads codes from the seller's screen until they say all; gives their texts. */
async function readFrom(page: Page): Promise<Set<string>> {
	const code = page.getByRole('img', { name: 'QR-code van je bestand' });
	const reader = new QrSeriesReader();
	const texts = new Set<string>();
	while (!reader.whole) {
		const text = await secondReaderOfFile(await code.screenshot());
		expect(text, 'a code that can be read stands on the screen').not.toBeNull();
		texts.add(text!);
		expect(reader.take(text!)).not.toBeNull();
	}
	return texts;
}

test('what the seller’s screen shows as codes the coach’s camera reads and opens', async ({
	page,
	site,
	watcher
}) => {
	const camera = await WithCamera.start();
	const desk = await sitDown(camera.browser, site.url, watcher);
	const coach = desk.page;
	await coach.context().addInitScript(watchDevice);
	await page.addInitScript(watchDevice);
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.log('fear', 4);
	await seller.end('asked');
	await accept(page, desk, 'Noor');
	await pressed(page, 'Maak bestand');

	// Nothing changes that nobody asked for, and who wants less motion gets less.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await pressed(page, 'Toon QR-codes');
	await expect(page.getByRole('radio', { name: 'Langzaam' })).toBeChecked();
	await pressed(page, 'Terug');
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await pressed(page, 'Toon QR-codes');
	await expect(page.getByRole('radio', { name: 'Snel' })).toBeChecked();
	const drawn = page.getByRole('img', { name: 'QR-code van je bestand' }).locator('path');
	const first = (await drawn.getAttribute('d'))!;
	expect(await awake(page)).toBe(0);
	expect((await stored(page))!.rows.map(({ kind }) => kind)).not.toContain('shared');
	await expect(drawn).toHaveAttribute('d', first);

	await pressed(page, 'Speel codes af');
	await expect(drawn).not.toHaveAttribute('d', first);
	const texts = await readFrom(page);
	await expect(page.getByText('Alles is getoond. Het staat nu in je lijst.')).toBeVisible();
	expect(await awake(page)).toBe(1);
	await pressed(page, 'Pauzeer codes');
	expect(await awake(page)).toBe(0);
	expect((await stored(page))!.rows.map(({ kind }) => kind)).toContain('shared');

	await coach.reload();
	await coach.evaluate(() => {
		const { prototype } = MediaDevices;
		const { getUserMedia } = prototype;
		prototype.getUserMedia = async () => {
			prototype.getUserMedia = getUserMedia;
			throw new DOMException('refused', 'NotAllowedError');
		};
	});
	await pressed(coach, 'Scan QR-codes');
	await expect(coach.getByText('De browser mag de camera niet gebruiken.')).toBeVisible();

	camera.see(['https://ambitiespanning.example/', 'HELLO WORLD']);
	await pressed(coach, 'Scan QR-codes');
	await expect(coach.getByText('In deze QR-code zit geen bestand.')).toBeVisible();
	await pressed(coach, 'Stop camera');
	await expect.poll(() => isClosed(coach)).toBe(true);

	camera.see(new Chance(20261127).shuffled([...texts]));
	await pressed(coach, 'Scan QR-codes');
	await expect(coach.getByText('Alle QR-codes zijn gelezen. Het bestand is heel.')).toBeVisible();
	await expect(coach.getByText('Dit is nieuw.')).toBeVisible();
	await expect(coach.getByText('Wie het stuurde, is niet bewezen.')).toBeVisible();
	await expect(coach.getByRole('heading', { name: 'Noor', exact: true })).toBeVisible();
	await expect.poll(() => isClosed(coach)).toBe(true);
	expect(await awake(coach)).toBe(0);
	await desk.close();
	await camera.close();
});

test('a seller’s camera reads the code of a message', { tag: LONG }, async ({ site, watcher }) => {
	const camera = await WithCamera.start();
	const context = await camera.browser.newContext({ locale: 'nl-NL' });
	await watcher(context);
	const page = await context.newPage();
	const seller = new Seller(page);
	await seller.begin(site.url);
	await page.goto(`${site.url}share`);
	camera.see([messageLink(`${site.url}share`, new Uint8Array(300).fill(7))!]);
	await pressed(page, 'Scan code');
	await expect(page.getByRole('alert')).toContainText('Hier zit geen bericht in.');
	await expect(page.locator('video')).toHaveCount(0);
	await context.close();
	await camera.close();
});
