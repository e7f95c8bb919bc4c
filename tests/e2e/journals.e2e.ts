import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { inBothLanguages, LONG } from './long';
import { Seller } from './seller';

const NOTE = 'Van mij alleen.';
const EXAMPLE_DATABASE = 'ambitiespanning:example';

/** Adds a journal with this label in the settings. */
async function addJournal(seller: Seller, label: string): Promise<void> {
	await seller.open('settings');
	await seller.page.getByLabel(seller.words.journalNew).fill(label);
	await seller.page.keyboard.press('Enter');
}

/** Opens the example from the settings. */
async function lookRound(seller: Seller): Promise<void> {
	const { page, words } = seller;
	await seller.open('settings');
	await seller.button(words.exampleLook).click();
	await expect(page.getByText(words.exampleMark)).toBeVisible({ timeout: 60_000 });
}

inBothLanguages((language) => {
	test('two sellers share a tablet, offline and by keyboard: nothing of one shows in the other', async ({
		page,
		site
	}) => {
		const seller = new Seller(page, language);
		const { words } = seller;
		await seller.begin(site.url);
		await seller.offlineReady();
		await site.stop();
		await seller.log('greed', 3);
		await seller.end('asked');
		await seller.note.fill(NOTE);
		await expect(page.getByText(words.kept)).toBeVisible();

		await seller.open('settings');
		await page.getByLabel(words.journalName).fill('Sam');
		await page.getByLabel(words.journalNew).fill('Noor & <b>Co</b>');
		await page.keyboard.press('Enter');
		// The new journal begins as the first one did.
		await expect(seller.button(words.begin)).toBeVisible();
		await seller.button(words.begin).press('Enter');
		await expect(seller.list(words.taps)).toHaveCount(0);
		await expect(seller.note).toHaveValue('');
		const whose = page.getByRole('group', { name: words.whose });
		await expect(whose.getByRole('button', { pressed: true })).toHaveText('Noor & <b>Co</b>');
		await seller.log('fear', 5);
		await seller.end('letPass');
		await expect(seller.list(words.taps)).toHaveText([new RegExp(words.fear)]);

		// One press, and it is the other one's again; a reload changes nothing.
		await whose.getByRole('button', { name: 'Sam' }).press('Enter');
		await expect(seller.list(words.taps)).toHaveText([new RegExp(words.greed)]);
		await expect(seller.note).toHaveValue(NOTE);
		await page.reload();
		await expect(whose.getByRole('button', { pressed: true })).toHaveText('Sam');
		await expect(seller.list(words.taps)).toHaveText([new RegExp(words.greed)]);
		// A new window has the journal that was chosen last.
		const other = await page.context().newPage();
		await other.goto(site.url);
		await expect(other.getByLabel(words.note, { exact: true })).toHaveValue(NOTE);
	});

	test(
		'looking round in the example, offline and by keyboard, and leaving it in one press',
		{ tag: LONG },
		async ({ page, site }) => {
			const seller = new Seller(page, language);
			const { words } = seller;
			const mark = page.getByRole('complementary', { name: words.exampleMark });
			await page.clock.install({ time: new Date('2026-06-02T16:30:00') });
			await page.goto(site.url);
			await seller.offlineReady();
			await site.stop();

			await seller.button(words.exampleLook).press('Enter');
			await expect(mark).toBeVisible({ timeout: 60_000 });
			await expect(seller.greed).toBeVisible();
			// Someone else's life is there to see, and can be written in.
			await seller.log('greed', 3);
			await expect(mark).toBeVisible();
			await seller.end('asked');
			for (const tab of ['insight', 'settings', 'today'] as const) {
				await seller.open(tab);
				await expect(mark).toBeVisible();
			}
			await seller.open('insight');
			await expect(page.locator('.chart[aria-busy=false]').first()).toBeVisible();

			await seller.button(words.exampleLeave).press('Enter');
			await expect(seller.button(words.begin)).toBeVisible();
			await expect(mark).toHaveCount(0);
			const databases = await page.evaluate(async () =>
				(await indexedDB.databases()).map(({ name }) => name)
			);
			expect(databases).toEqual(['ambitiespanning:own']);
		}
	);
});

test('an example that was closed halfway gives way to the own journal', async ({ page, site }) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await page.evaluate(() => sessionStorage.setItem('ambitiespanning:journal', 'example'));
	await page.reload();
	await expect(seller.greed).toBeVisible();
	await expect(page.getByRole('complementary')).toHaveCount(0);
});

test(
	'a new start shows the own journal, not the example',
	{ tag: LONG },
	async ({ page, site }) => {
		const seller = new Seller(page);
		await seller.begin(site.url);
		await seller.log('fear', 4);
		await seller.end('asked');
		await lookRound(seller);
		const started = await page.context().newPage();
		await started.goto(site.url);
		await expect(started.locator('main li')).toHaveText([new RegExp(seller.words.fear)]);
		await expect(started.getByText(seller.words.exampleMark)).toHaveCount(0);
	}
);

test(
	'an example that another window removed gives way to the own journal',
	{ tag: LONG },
	async ({ page, site }) => {
		const seller = new Seller(page);
		await seller.begin(site.url);
		await lookRound(seller);
		const other = await page.context().newPage();
		await other.goto(site.url);
		await other.evaluate(() => sessionStorage.setItem('ambitiespanning:journal', 'example'));
		await other.goto(site.url);
		const otherSeller = new Seller(other);
		await expect(other.getByText(seller.words.exampleMark)).toBeVisible();
		await otherSeller.button(seller.words.exampleLeave).click();
		await expect(otherSeller.greed).toBeVisible();
		await expect(page.getByText(seller.words.exampleMark)).toHaveCount(0);
		await expect(seller.greed).toBeVisible();
		await expect(page.getByRole('alert')).toHaveCount(0);
	}
);

test(
	'a journal that nobody began in yet leads back to the others',
	{ tag: LONG },
	async ({ page, site }) => {
		const seller = new Seller(page);
		const { words } = seller;
		const whose = page.getByRole('group', { name: words.whose });
		await page.goto(site.url);
		await expect(seller.button(words.begin)).toBeVisible();
		await expect(whose).toHaveCount(0);
		await seller.begin(site.url);
		await addJournal(seller, 'Ahmed');
		await expect(seller.button(words.begin)).toBeVisible();
		await page.reload();
		await expect(whose.getByRole('button', { pressed: true })).toHaveText('Ahmed');
		await whose.getByRole('button', { pressed: false }).click();
		await expect(seller.greed).toBeVisible();
		await whose.getByRole('button', { name: 'Ahmed' }).click();
		await expect(seller.button(words.begin)).toBeVisible();
	}
);

test(
	'the example gives way to the journal that it was opened from',
	{ tag: LONG },
	async ({ page, site }) => {
		const seller = new Seller(page);
		const { words } = seller;
		const shown = (of: Page) => of.getByRole('group', { name: words.whose });
		await seller.begin(site.url);
		await addJournal(seller, 'Ahmed');
		await seller.button(words.begin).click();
		await expect(seller.greed).toBeVisible();
		await lookRound(seller);
		const other = await page.context().newPage();
		await other.goto(site.url);
		await expect(shown(other).getByRole('button', { pressed: true })).toHaveText('Ahmed');

		await page.reload();
		await seller.button(words.exampleLeave).click();
		await expect(shown(page).getByRole('button', { pressed: true })).toHaveText('Ahmed');
		const started = await page.context().newPage();
		await started.goto(site.url);
		await expect(shown(started).getByRole('button', { pressed: true })).toHaveText('Ahmed');

		// What another window chooses in the meantime is that window's choice, and the next start's.
		await lookRound(seller);
		await shown(other).getByRole('button', { pressed: false }).click();
		await expect(shown(other).getByRole('button', { pressed: false })).toHaveText('Ahmed');
		await seller.button(words.exampleLeave).click();
		await expect(shown(page).getByRole('button', { pressed: true })).toHaveText('Ahmed');
		const next = await page.context().newPage();
		await next.goto(site.url);
		await expect(shown(next).getByRole('button', { pressed: false })).toHaveText('Ahmed');
	}
);

test('a page that comes back as it was left gives way to the journal chosen since', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	const whose = page.getByRole('group', { name: seller.words.whose });
	await seller.begin(site.url);
	await addJournal(seller, 'Ahmed');
	await seller.button(seller.words.begin).click();
	const ahmed = await page.evaluate(() => sessionStorage.getItem('ambitiespanning:journal')!);
	await whose.getByRole('button', { pressed: false }).click();
	await expect(whose.getByRole('button', { pressed: false })).toHaveText('Ahmed');

	const comeBack = (name: string) =>
		page.evaluate((chosen) => {
			document.documentElement.dataset.left = '';
			sessionStorage.setItem('ambitiespanning:journal', chosen);
			dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		}, name);
	await comeBack('own');
	await seller.log('greed', 3);
	await seller.end('asked');
	await expect(page.locator('html')).toHaveAttribute('data-left');
	await comeBack(ahmed);
	await expect(whose.getByRole('button', { pressed: true })).toHaveText('Ahmed');
	await expect(page.locator('html')).not.toHaveAttribute('data-left');
	await expect(seller.list(seller.words.taps)).toHaveCount(0);
});

test('a name of spaces makes no journal', async ({ page, site }) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await addJournal(seller, '   ');
	expect(await page.evaluate(() => localStorage.getItem('ambitiespanning:journals'))).toBeNull();
	await page.reload();
	await expect(page.getByLabel(seller.words.journalNew)).toBeVisible();
	await expect(
		page.getByRole('group', { name: seller.words.whose }).getByRole('button')
	).toHaveCount(1);
});

test('leaving the example raises no alarm', { tag: LONG }, async ({ page, site }) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await lookRound(seller);
	// By then what shows an alarm is loaded.
	await seller.offlineReady();
	await page.evaluate(() =>
		new MutationObserver(() => {
			const alarm = document.querySelector('[role=alert]')?.textContent;
			if (alarm) sessionStorage.setItem('alarm', alarm);
		}).observe(document, { subtree: true, childList: true })
	);
	await seller.button(seller.words.exampleLeave).click();
	await expect(page.getByText(seller.words.exampleMark)).toHaveCount(0);
	await expect(seller.greed).toBeVisible();
	expect(await page.evaluate(() => sessionStorage.getItem('alarm'))).toBeNull();
});

test('an example for which the device has no room leaves nothing behind', async ({
	page,
	site
}) => {
	const seller = new Seller(page);
	await seller.begin(site.url);
	await seller.open('settings');
	await page.evaluate(
		([name, room]) => {
			const put = IDBObjectStore.prototype.put;
			let written = 0;
			IDBObjectStore.prototype.put = function (...row) {
				if (this.transaction.db.name === name && ++written > room) {
					throw new DOMException('full', 'QuotaExceededError');
				}
				return put.apply(this, row);
			};
		},
		[EXAMPLE_DATABASE, 1000] as const
	);
	await seller.button(seller.words.exampleLook).click();
	await expect(page.getByText(seller.words.faults.quota)).toBeVisible({ timeout: 60_000 });
	const left = await page.evaluate(async (name) => {
		const databases = await indexedDB.databases();
		const beside = Object.keys(localStorage).filter((key) => key.includes('example'));
		return [...databases.filter((each) => each.name === name), ...beside];
	}, EXAMPLE_DATABASE);
	expect(left).toEqual([]);
});
