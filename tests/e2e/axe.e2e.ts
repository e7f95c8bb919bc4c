import { devices } from '@playwright/test';
import { looking } from './axe';
import { allowDatabases, Bystander, refuseDatabases, refuseWrites } from './faults';
import { expect, test } from './fixtures';
import type { Language } from './seller';
import { inLongRun, LONG } from './long';

// A bystander's page has no icon; a screen that crashed may still be told of its day.
test.use({
	expectedConsole: [/404.*\/favicon\.ico$|derived_inert/],
	permissions: ['clipboard-write']
});

const NOBODY = '0190a5d4-0000-7000-8000-000000000000';

for (const language of ['nl', 'en'] as const satisfies Language[]) {
	test(
		`axe finds nothing in the log flow, ${language}`,
		{ tag: inLongRun(language) },
		async ({ page, site }) => {
			await page.clock.install({ time: new Date('2026-06-01T13:00:00') });
			const { seller, clean } = await looking(page, language);
			const { words } = seller;
			const head = page.getByRole('heading', { level: 1 });

			const session = await page.context().newCDPSession(page);
			const browseAs = (userAgent: string) =>
				session.send('Emulation.setUserAgentOverride', { userAgent });
			await browseAs(devices['iPhone 14'].userAgent);
			await page.goto(site.url);
			await expect(page.getByText(words.homeScreen)).toBeVisible();
			await clean('first run, in a tab on an iPhone');
			await browseAs(devices['iPhone 14'].userAgent + ' Instagram 300.0');
			await page.reload();
			await expect(page.getByText(words.inBrowser)).toBeVisible();
			await clean('first run, inside another app');
			await browseAs('');
			await page.goto(site.url);
			await expect(seller.button(words.begin)).toBeVisible();
			await expect(page.getByText(words.inBrowser)).toHaveCount(0);
			await clean('first run');

			await seller.begin(site.url);
			await clean('today, empty');
			await seller.open('insight');
			await expect(page.getByText(words.noLineYet)).toBeVisible();
			await clean('insight, empty');
			await seller.open('today');
			await seller.greed.click();
			await expect(page.getByRole('heading', { name: words.howHard })).toBeVisible();
			await clean('how hard');
			await page.getByRole('button', { name: /^3/ }).click();
			await expect(seller.saved).toBeVisible();
			await clean('question');
			await seller.end('asked');

			await page.clock.setSystemTime(new Date('2026-06-02T13:00:00'));
			await page.reload();
			await expect(page.getByText(words.yesterdayOpen)).toBeVisible();
			await clean('today, with yesterday still open');
			await seller.button(words.thatWasAll).click();
			await expect(page.getByText(words.yesterdayClosed)).toBeVisible();
			await clean('today, with yesterday just closed');

			await seller.log('fear', 5);
			await expect(seller.saved).toBeVisible();
			await seller.button(words.later).click();
			await expect(page.getByRole('heading', { name: words.howEnd })).toBeVisible();
			await clean('today, an open moment');
			await seller.button(words.fillNow).click();
			await clean('today, the check-in open');
			await seller.fillDay(7, 8);
			await clean('today, closed');

			await page.locator('main li a').first().click();
			await expect(seller.note).toBeVisible();
			await clean('a moment');
			await seller.button(words.erase).click();
			await expect(head).toHaveText(words.erased);
			await clean('a moment that was just erased');
			await seller.button(words.undo).click();
			await expect(seller.note).toBeVisible();
			await page.goto(`${site.url}moment/${NOBODY}`);
			await expect(head).toHaveText(words.gone);
			await clean('a moment that is not there');
		}
	);

	test(
		`axe finds nothing on what is read, ${language}`,
		{ tag: inLongRun(language) },
		async ({ page, site }) => {
			await page.clock.install({ time: new Date('2026-06-02T16:00:00') });
			const { seller, clean } = await looking(page, language);
			const { words } = seller;
			const head = page.getByRole('heading', { level: 1 });
			await seller.begin(site.url);
			await seller.log('fear', 5);
			await seller.end('letPass');
			await seller.fillDay(7, 8);
			await seller.note.fill('Regen, bang.');
			await expect(page.getByText(words.kept)).toBeVisible();

			await page.goto(site.url + 'insight');
			await expect(page.locator('.chart[aria-busy=false]').first()).toBeVisible();
			await clean('insight');
			await seller.button(words.previous).click();
			await clean('insight, another day chosen');
			await page.getByText(words.asTable).first().click();
			await expect(page.getByRole('table', { name: words.perDay })).toBeVisible();
			await clean('insight, as a table');

			await page.goto(site.url + 'report');
			await expect(page.locator('.report img').first()).toBeVisible();
			await page.locator('details summary').click();
			await page.locator('details input').last().check();
			await expect(page.locator('.report')).toContainText('Regen, bang.');
			await clean('report, with a note');

			await seller.open('settings');
			await expect(head).toHaveText(words.settings);
			await clean('settings');
			for (const path of ['number', 'privacy', 'about'] as const) {
				await page.goto(site.url + path);
				await expect(head).toHaveText(words[path]);
				if (path === 'number') await expect(page.getByText(words.addedUp).last()).toBeVisible();
				await clean(path);
			}
			await page.goto(site.url + 'no-such-page');
			await expect(head).toBeVisible();
			await clean('not found');
		}
	);

	test(
		`axe finds nothing where the app crashed or offers to install, ${language}`,
		{ tag: inLongRun(language) },
		async ({ page, site }) => {
			const { seller, clean } = await looking(page, language);
			const { words } = seller;
			await seller.begin(site.url);
			await page.evaluate((key) => {
				const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
				const entryDays = ['2026-06-01', '2026-06-02', '2026-06-03'];
				localStorage.setItem(key, JSON.stringify({ ...kept, entryDays }));
			}, 'ambitiespanning:device');
			await page.reload();
			await page.evaluate(() => dispatchEvent(new Event('beforeinstallprompt')));
			await expect(page.getByRole('heading', { name: words.installApp })).toBeVisible();
			await clean('today, with the offer to install');
			await seller.open('settings');
			await expect(page.getByRole('heading', { name: words.installApp })).toBeVisible();
			await clean('settings, with the offer to install');

			await page.addInitScript(() => {
				String.prototype.toLocaleUpperCase = () => {
					throw new Error('no words');
				};
				navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));
			});
			await page.goto(site.url);
			await seller.button(words.copyAll).click();
			await expect(page.getByText(words.copyRefused)).toBeVisible();
			await clean('a screen that crashed');
		}
	);

	test(`axe finds nothing in any notice, ${language}`, { tag: LONG }, async ({ page, site }) => {
		const { seller, clean } = await looking(page, language);
		const { words } = seller;
		const alert = page.getByRole('alert');
		await page.clock.install({ time: new Date('2026-06-01T16:00:00') });
		await seller.begin(site.url);
		await seller.offlineReady();
		site.release();
		await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
		await expect(page.getByText(words.newVersion)).toBeVisible();
		await clean('a new version');
		await seller.button(words.updateLater).click();

		await refuseWrites(page, 'QuotaExceededError');
		const happy = page.getByRole('group', { name: words.happy });
		await happy.getByRole('radio', { name: '7', exact: true }).click();
		await expect(alert).toContainText(words.faults.quota);
		await expect(seller.button(words.copy)).toHaveCount(0);
		await clean('a full device');
		await seller.button(words.tryAgain).click();
		await seller.button(words.copy).click();
		await expect(page.getByText(words.copied)).toBeVisible();
		await clean('a full device, tried again and copied');

		await page.reload();
		await expect(page.getByText(words.recovered[1])).toBeVisible();
		await clean('found again at the next start');
		const other = await Bystander.beside(page, site);
		await other.failToUpgrade();
		await expect(alert).toContainText(words.faults.outdated);
		await clean('a newer version in another window');
		await seller.log('greed', 3);
		await expect(alert).toContainText(words.notSaved);
		await clean('the question, not saved');

		await refuseDatabases(page);
		await page.goto(site.url);
		await expect(alert).toContainText(words.faults.unavailable);
		await clean('a browser that refuses to store');
		await allowDatabases(page);
		await other.deleteDatabase();
		await other.keepOldVersion();
		await page.reload();
		await expect(alert).toContainText(words.faults.blocked);
		await clean('another window that does not let go');
	});
}
