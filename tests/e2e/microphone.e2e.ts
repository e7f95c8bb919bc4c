import { expect, test } from './fixtures';
import { LONG, inBothLanguages } from './long';
import { Seller } from './seller';

/** What browsers throw where there is nothing to record with, and what is said of it. */
const REFUSALS = [
	['NotAllowedError', 'denied'],
	['NotFoundError', 'microphone'],
	['NotReadableError', 'busy']
] as const;

inBothLanguages((language) => {
	for (const [name, fault] of REFUSALS) {
		test(`${name}: it says so, and the rest of the day is saved`, async ({ page, site }) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			await page.addInitScript((thrown) => {
				navigator.mediaDevices.getUserMedia = () =>
					Promise.reject(new DOMException('refused', thrown));
			}, name);
			await seller.begin(site.url);
			await seller.button(words.record).press('Enter');
			await expect(page.getByText(words.fileFaults[fault])).toBeVisible();
			await expect(seller.button(words.record)).toBeFocused();
			await seller.note.fill('Regen');
			await expect(page.getByText(words.kept)).toBeVisible();
		});
	}

	test('a browser that can’t record says so', async ({ page, site }) => {
		const seller = new Seller(page, language);
		const { words } = seller;
		await page.addInitScript(() => void Reflect.deleteProperty(window, 'MediaRecorder'));
		await seller.begin(site.url);
		await seller.button(words.record).click();
		await expect(page.getByText(words.fileFaults.recorder)).toBeVisible();
	});
});

test.describe('without leave', () => {
	test.use({ phoneArgs: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'] });

	test('the browser itself refuses the microphone', { tag: LONG }, async ({ phone, site }) => {
		const seller = new Seller(phone.page);
		await seller.begin(site.url);
		await seller.button(seller.words.record).click();
		await expect(phone.page.getByText(seller.words.fileFaults.denied)).toBeVisible();
	});
});
