import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
	CAMERA,
	cameraPhoto,
	storedAttachments,
	textFile,
	toneFile,
	type ChosenFile
} from './files';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';
import { NOW } from './three-years';

const choose = (seller: Seller, files: ChosenFile[]) =>
	seller.page.getByLabel(seller.words.chooseFile, { exact: true }).setInputFiles(files);
const thumbs = ({ page, words }: Seller) => page.getByRole('button', { name: words.photoFrom });
const storedBytes = async (page: Page) => (await storedAttachments(page)).bytes;

/** The colours above and below in a picture that stands on the screen. */
const colours = (page: Page) =>
	page.locator('dialog img').evaluate((image: HTMLImageElement) => {
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [10, 10];
		const pen = canvas.getContext('2d', { willReadFrequently: true })!;
		pen.drawImage(image, 0, 0, 10, 10);
		return [1, 8].map((y) => [...pen.getImageData(5, y, 1, 1).data].map((each) => each > 128));
	});

inBothLanguages((language) => {
	test('a photo is kept without what the camera wrote, through a kill and an update', async ({
		phone,
		site
	}) => {
		// The browser is started twice.
		test.setTimeout(300_000);
		let seller = new Seller(phone.page, language);
		const { words } = seller;
		await seller.begin(site.url);
		await seller.offlineReady();
		const file = await cameraPhoto(phone.page);
		expect(file.buffer.toString('latin1')).toContain(CAMERA);
		await site.stop();
		phone.aim();
		await choose(seller, [file]);
		await expect(thumbs(seller)).toHaveCount(1);
		phone.kill();

		await phone.launch();
		seller = new Seller(phone.page, language);
		await phone.page.goto(site.url);
		await expect(thumbs(seller).locator('img')).toBeVisible();
		const { live } = await storedAttachments(phone.page);
		expect(live[0]!.body).toMatchObject({ mime: 'image/jpeg', width: 1067, height: 1600 });
		expect(live[0]!.bytes).toHaveLength(live[0]!.body.size);
		expect(live[0]!.bytes).not.toContain(CAMERA);
		expect(live[0]!.bytes).not.toContain('Exif');
		await thumbs(seller).click();
		const [red, blue] = [
			[true, false, false, true],
			[false, false, true, true]
		];
		await expect.poll(() => colours(phone.page)).toEqual([red, blue]);
		await seller.button(words.closePhoto).click();

		await site.restart();
		site.release();
		await phone.page.reload();
		await seller.findNewVersion();
		const reloaded = phone.page.waitForEvent('load');
		await seller.button(words.updateNow).click();
		await reloaded;
		await expect(thumbs(seller).locator('img')).toBeVisible();
	});

	test(
		'a photo is seen whole, closed in every way, erased and brought back',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			await page.clock.install({ time: NOW });
			await seller.begin(site.url);
			await choose(seller, [await cameraPhoto(page)]);
			const dialog = page.getByRole('dialog');
			await thumbs(seller).press('Enter');
			await expect(dialog.getByText(/^\d+\u00A0kB$/)).toBeVisible();
			await page.goBack();
			await expect(dialog).toBeHidden();
			await expect(thumbs(seller)).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(dialog).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(dialog).toBeHidden();
			await expect(thumbs(seller)).toBeFocused();

			await thumbs(seller).click();
			await seller.button(words.erasePhoto).click();
			await expect(page.getByText(words.photoErased)).toBeVisible();
			await expect(dialog).toBeHidden();
			expect(await storedBytes(page)).toBe(0);
			await seller.button(words.undo).click();
			await expect(thumbs(seller).locator('img')).toBeVisible();
			expect(await storedBytes(page)).toBe(1);

			await page.goto(site.url + 'day/2026-06-02');
			await seller.button(words.eraseDay).click();
			await expect(thumbs(seller)).toHaveCount(0);
			expect(await storedBytes(page)).toBe(0);
			await seller.button(words.undo).click();
			await expect(thumbs(seller).locator('img')).toBeVisible();
			await thumbs(seller).click();
			await seller.button(words.erasePhoto).click();
			await expect(thumbs(seller)).toHaveCount(0);
			await page.reload();
			await expect(page.getByRole('heading', { name: words.attached })).toBeVisible();
			expect(await storedAttachments(page)).toEqual({ live: [], bytes: 0 });
		}
	);

	test('every file that is no photo and no sound has its own sentence', async ({ page, site }) => {
		const seller = new Seller(page, language);
		const { words } = seller;
		await seller.begin(site.url);
		const large = { name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(60_000_000) };
		for (const [file, fault] of [
			[textFile('photo.jpg', 'image/jpeg'), 'picture'],
			[textFile('memo.mp3', 'audio/mpeg'), 'sound'],
			[textFile('list.txt', 'text/plain'), 'neither'],
			[large, 'large']
		] as const) {
			// A file of 60 MB is more than a test may hand over: the page makes that one itself.
			if (file === large) await chooseLarge(page, words.chooseFile);
			else await choose(seller, [file]);
			await expect(page.getByText(words.fileFaults[fault])).toBeVisible();
		}
		// What is good among them is added all the same, and what is typed is saved.
		await choose(seller, [textFile('a.jpg', 'image/jpeg'), toneFile()]);
		await expect(page.getByText(words.fileFaults.picture)).toBeVisible();
		await expect(page.getByText(/^0:02 · 16\u00A0kB$/)).toBeVisible();
		await expect(page.getByText(words.fileFaults.large)).toHaveCount(0);
		await seller.note.fill('Regen');
		await expect(page.getByText(words.kept)).toBeVisible();
		await seller.button(words.eraseSound).click();
		await expect(page.getByText(words.soundErased)).toBeVisible();
		expect(await storedBytes(page)).toBe(0);
	});
});

/** Chooses a file of 60 MB. */
async function chooseLarge(page: Page, label: string): Promise<void> {
	await page.getByLabel(label, { exact: true }).evaluate((input: HTMLInputElement) => {
		const chosen = new DataTransfer();
		const bytes = new Uint8Array(60_000_000);
		chosen.items.add(new File([bytes], 'huge.jpg', { type: 'image/jpeg' }));
		input.files = chosen.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	});
}

test('a photo of a moment goes with its moment, and comes back with it', async ({ page, site }) => {
	const seller = new Seller(page);
	const { words } = seller;
	await page.clock.install({ time: NOW });
	await seller.begin(site.url);
	const file = await cameraPhoto(page);
	await seller.log('greed', 3);
	await seller.end('asked');
	await page.locator('main li a').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hebberigheid · /);
	await choose(seller, [file]);
	await expect(thumbs(seller)).toHaveCount(1);
	await seller.button(words.erase).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.erased);
	expect(await storedBytes(page)).toBe(0);
	await seller.button(words.undo).click();
	await expect(thumbs(seller).locator('img')).toBeVisible();
	// It is the moment's, not the day's.
	await page.goto(site.url);
	await expect(page.getByRole('heading', { name: words.attached })).toBeVisible();
	await expect(thumbs(seller)).toHaveCount(0);
});

test('no room for a photo: it says so, the rest is saved, and trying again saves it', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	const { words } = seller;
	await page.clock.install({ time: NOW });
	await seller.begin(site.url);
	const file = await cameraPhoto(page);
	await page.evaluate(() => {
		const { put } = IDBObjectStore.prototype;
		window.letWrite = () => (IDBObjectStore.prototype.put = put);
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
			if (this.name === 'bytes') throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, args);
		};
	});
	await choose(seller, [file]);
	const alert = page.getByRole('alert');
	await expect(alert).toContainText(words.photoUnkept);
	await expect(alert).toContainText(words.faults.quota);
	expect(await storedAttachments(page)).toEqual({ live: [], bytes: 0 });
	await seller.note.fill('Regen');
	await expect(page.getByText(words.kept)).toBeVisible();
	// Elsewhere and back: it still waits.
	await seller.open('days');
	await seller.open('today');
	await expect(alert).toContainText(words.photoUnkept);
	await page.evaluate(() => window.letWrite());
	await seller.button(words.tryAgain).click();
	await expect(thumbs(seller).locator('img')).toBeVisible();
	await expect(alert).toHaveCount(0);
	expect(await storedBytes(page)).toBe(1);
	await page.reload();
	await expect(seller.note).toHaveValue('Regen');
	await expect(thumbs(seller)).toHaveCount(1);
});

test('a photo for which there is no room can be let go', async ({ page, site }) => {
	const seller = new Seller(page);
	const { words } = seller;
	await seller.begin(site.url);
	const file = await cameraPhoto(page);
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await choose(seller, [file]);
	await seller.button(words.letGo).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	const kept = await page.evaluate(() => JSON.stringify(localStorage));
	expect(kept).not.toContain('attachment');
});

test('a camera from which no photo came', async ({ page, site }) => {
	const seller = new Seller(page);
	const { words } = seller;
	await seller.begin(site.url);
	const camera = page.getByLabel(words.takePhoto, { exact: true });
	await expect(camera).toHaveAttribute('capture', 'environment');
	await camera.evaluate((input) => input.dispatchEvent(new Event('cancel', { bubbles: true })));
	await expect(page.getByText(words.fileFaults.camera)).toBeVisible();
	await camera.setInputFiles([await cameraPhoto(page)]);
	await expect(thumbs(seller)).toHaveCount(1);
	await expect(page.getByText(words.fileFaults.camera)).toHaveCount(0);
});
