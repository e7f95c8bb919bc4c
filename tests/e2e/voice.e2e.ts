import { expect, test } from './fixtures';
import { storedAttachments } from './files';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';

// A microphone that hears a tone; nothing asks for leave where it is granted.
test.use({ phoneArgs: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] });

inBothLanguages((language) => {
	test(
		'a voice note is one press away, and is there with how long it is',
		{ tag: LONG },
		async ({ phone, site }) => {
			const { page } = phone;
			const seller = new Seller(page, language);
			const { words } = seller;
			await seller.begin(site.url);
			await seller.offlineReady();
			await site.stop();
			await seller.button(words.record).focus();
			await page.keyboard.press('Enter');
			const stop = seller.button(words.stopRecording);
			await expect(stop).toBeFocused();
			await expect(page.getByRole('timer')).toHaveText(/0:03/);
			await page.keyboard.press('Enter');
			const player = page.locator('audio');
			await expect(player).toHaveAttribute('aria-label', words.soundFrom);
			await expect(page.getByText(/^0:0[3-9] · \d+\u00A0kB$/)).toBeVisible();
			await expect(seller.button(words.record)).toBeFocused();
			// It plays, and knows its end.
			await expect
				.poll(() => player.evaluate(({ duration }: HTMLAudioElement) => duration))
				.toBeLessThan(10);
			const played = await player.evaluate(async (audio: HTMLAudioElement) => {
				audio.muted = true;
				audio.currentTime = 0;
				await audio.play();
				while (audio.currentTime < 0.5) await new Promise(requestAnimationFrame);
				return audio.currentTime;
			});
			expect(played).toBeGreaterThan(0.4);
			const { live, bytes } = await storedAttachments(page);
			expect(bytes).toBe(1);
			expect(live[0]!.body.seconds).toBeGreaterThanOrEqual(3);
			expect(live[0]!.bytes).toHaveLength(live[0]!.body.size);
		}
	);

	test('a recording that was killed is there but for its end', async ({ phone, site }) => {
		// The browser is started twice.
		test.setTimeout(300_000);
		const seller = new Seller(phone.page, language);
		const { words } = seller;
		await seller.begin(site.url);
		await seller.button(words.record).click();
		await expect(phone.page.getByRole('timer')).toHaveText(/0:09/, { timeout: 20_000 });
		phone.aim();
		phone.kill();

		await phone.launch();
		await phone.page.goto(site.url);
		const player = phone.page.locator('audio');
		await expect(player).toHaveCount(1);
		await expect
			.poll(() => player.evaluate(({ duration }: HTMLAudioElement) => duration))
			.toBeGreaterThan(5);
		const { live } = await storedAttachments(phone.page);
		expect(live[0]!.body.seconds).toBeGreaterThanOrEqual(6);
	});

	test(
		'left for another screen, a recording ends and is kept',
		{ tag: LONG },
		async ({ phone, site }) => {
			const seller = new Seller(phone.page, language);
			await seller.begin(site.url);
			await seller.button(seller.words.record).click();
			await expect(phone.page.getByRole('timer')).toHaveText(/0:02/);
			await seller.open('days');
			await expect(phone.page.getByRole('heading', { level: 1 })).toHaveText(seller.words.days);
			await seller.open('today');
			await expect(phone.page.locator('audio')).toHaveCount(1);
			await expect(seller.button(seller.words.record)).toBeVisible();
		}
	);
});
