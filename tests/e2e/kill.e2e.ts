import { expect, test, type Site } from './fixtures';
import { ALONE } from './long';
import type { Phone } from './phone';
import { Seller } from './seller';

/** Fifty kills in time, on five phones, so that they need not wait for each other. */
const PHONES = 5;
const KILLS = 10;
/** So many in every run of the tests, whenever they come. */
const FEW = 3;
/** A kill that comes later does not count, and is made up for. */
const WITHIN_MS = 20;

/** Logs a moment and kills the browser as soon as the word stands on the screen. */
async function logAndKill(phone: Phone): Promise<{ afterMs: number }> {
	const { page } = phone;
	let tell: (at: number) => void = () => undefined;
	const word = new Promise<number>((resolve) => (tell = resolve));
	await page.exposeFunction('tell', (at: number) => tell(at));
	await page.evaluate(() => {
		const { tell } = window as unknown as { tell(at: number): void };
		new MutationObserver((_, observer) => {
			if (!document.querySelector('.kept')?.textContent.includes('Bewaard')) return;
			observer.disconnect();
			tell(performance.timeOrigin + performance.now());
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
	await new Seller(page).greed.click();
	const strong = page.getByRole('button', { name: /^5/ });
	await strong.waitFor();
	phone.aim();
	const pressed = strong.click().catch(() => undefined);
	const at = await word;
	phone.kill();
	const afterMs = performance.timeOrigin + performance.now() - at;
	await pressed;
	return { afterMs };
}

/** Kills until that was done `enough` times; every moment has to be there after each. */
async function killAgainAndAgain(
	phone: Phone,
	site: Site,
	enough: (kills: number, inTime: number) => boolean
): Promise<void> {
	await new Seller(phone.page).begin(site.url);
	let [kills, inTime] = [0, 0];
	while (!enough(kills, inTime)) {
		const { afterMs } = await logAndKill(phone);
		kills += 1;
		if (afterMs <= WITHIN_MS) inTime += 1;
		await phone.launch();
		await phone.page.goto(site.url);
		await expect(phone.page.locator('main li')).toHaveCount(kills);
	}
	process.stdout.write(`kills: ${kills}, of them ${inTime} within ${WITHIN_MS} ms of the word\n`);
}

test(`${FEW} moments are there after ${FEW} kills, each as soon as the word is seen`, async ({
	phone,
	site
}) => {
	await killAgainAndAgain(phone, site, (kills) => kills === FEW);
});

for (let number = 1; number <= PHONES; number += 1) {
	test(
		`phone ${number}: all moments are there after ${KILLS} kills within ${WITHIN_MS} ms of the word`,
		{ tag: ALONE },
		async ({ phone, site }) => {
			test.setTimeout(1_200_000);
			await killAgainAndAgain(phone, site, (_, inTime) => inTime === KILLS);
		}
	);
}
