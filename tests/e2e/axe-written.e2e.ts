import { looking } from './axe';
import { expect, test } from './fixtures';
import { cameraPhoto, textFile, toneFile } from './files';
import type { Language } from './seller';
import { NOW } from './three-years';
import { LONG } from './long';

for (const language of ['nl', 'en'] as const satisfies Language[]) {
	test(
		`axe finds nothing in what is written and attached, ${language}`,
		{ tag: LONG },
		async ({ page, site }) => {
			test.setTimeout(300_000);
			await page.clock.install({ time: NOW });
			// A microphone that hears silence, and is there without leave.
			await page.addInitScript(() => {
				navigator.mediaDevices.getUserMedia = () =>
					Promise.resolve(new AudioContext().createMediaStreamDestination().stream);
			});
			const { seller, clean } = await looking(page, language);
			const { words } = seller;
			await seller.begin(site.url);
			await seller.button(words.showQuestion).click();
			await clean('today, looking back');
			await seller.button(words.ownQuestion).click();
			await page.getByLabel(words.yourQuestion).fill('?');
			await clean('today, with a prompt of one’s own');

			const choose = page.getByLabel(words.chooseFile, { exact: true });
			await choose.setInputFiles([await cameraPhoto(page), toneFile(), textFile('a.txt', '')]);
			await expect(page.getByText(words.fileFaults.neither)).toBeVisible();
			await expect(page.locator('audio')).toBeVisible();
			await clean('today, with a photo, a sound and a file that is neither');
			await page.getByRole('button', { name: words.photoFrom }).click();
			await expect(page.getByRole('dialog').locator('img')).toBeVisible();
			await clean('a photo, whole');
			await page.keyboard.press('Escape');
			await seller.button(words.record).click();
			await expect(page.getByRole('timer')).toBeVisible();
			await clean('today, recording');
			await seller.button(words.stopRecording).click();
			await expect(seller.button(words.record)).toBeVisible();
			await seller.button(words.eraseSound).first().click();
			await expect(page.getByText(words.soundErased)).toBeVisible();
			await clean('today, with a sound just erased');

			await page.evaluate(() => {
				IDBObjectStore.prototype.put = () => {
					throw new DOMException('full', 'QuotaExceededError');
				};
			});
			await choose.setInputFiles([await cameraPhoto(page)]);
			await expect(page.getByRole('alert')).toContainText(words.photoUnkept);
			await clean('today, with a photo that is not kept');
			await page.goto(site.url + 'day/2026-06-02');
			await expect(page.getByRole('button', { name: words.photoFrom })).toBeVisible();
			await clean('a day with a photo and a prompt');
		}
	);
}
