import { copyFileSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { atOldRows, ODD } from './at-old-rows';
import { expect, test } from './fixtures';
import { Keys } from './keys';
import { LONG, inBothLanguages } from './long';
import type { Language } from './seller';

const WORDS = {
	nl: {
		report: 'Maak verslag',
		name: 'Naam erboven',
		month: 'maart 2025: 0 van 1',
		without: 'Zonder notities.',
		with: 'Met 1 gekozen notitie.',
		grey: 'In grijs',
		saved: 'Het bestand is gemaakt.',
		preview: 'Zo wordt het',
		save: 'Bewaar als bestand',
		all: 'Alle notities van maart 2025',
		file: 'ambitiespanning-verslag-b-Nour-b-zonen-2026-06-02.html'
	},
	en: {
		report: 'Make report',
		name: 'Name at the top',
		month: 'March 2025: 0 of 1',
		without: 'Without notes.',
		with: 'With 1 chosen note.',
		grey: 'In grey',
		saved: 'The file was made.',
		preview: 'What it will look like',
		save: 'Save as file',
		all: 'All notes of March 2025',
		file: 'ambitiespanning-report-b-Nour-b-zonen-2026-06-02.html'
	}
} as const satisfies Record<Language, unknown>;
const NAME = '<b>Nour</b> & "zonen"';

test(
	'a report is put together and saved without a pointer',
	{ tag: LONG },
	async ({ page, site }) => {
		const words = WORDS.nl;
		const keys = new Keys(page);
		await atOldRows(page, site, 'nl');
		await page.goto(site.url + 'report?period=all');
		await keys.to(page.getByLabel(words.name));
		await page.keyboard.type('Nour');
		await keys.to(page.getByRole('checkbox', { name: words.grey }));
		await page.keyboard.press('Space');
		await keys.enter(page.getByText(words.month));
		await keys.to(page.getByRole('checkbox', { name: words.all }));
		await page.keyboard.press('Space');
		await expect(page.getByRole('checkbox', { name: ODD.slice(0, 10) })).toBeChecked();
		const preview = page.getByRole('region', { name: words.preview });
		await expect(preview).toContainText('Nour');
		await expect(preview).toContainText(words.with);
		const save = page.getByRole('button', { name: words.save });
		await expect(save).toHaveAttribute('aria-disabled', 'false');
		const download = page.waitForEvent('download');
		await keys.enter(save);
		expect((await download).suggestedFilename()).toBe(
			'ambitiespanning-verslag-Nour-2026-06-02.html'
		);
		await expect(page.getByRole('status').filter({ hasText: words.saved })).toBeVisible();
	}
);

test(
	'where there is a share sheet, the file is made first and handed to it then',
	{ tag: LONG },
	async ({ page, site }) => {
		await page.addInitScript(() => {
			navigator.canShare = ({ files } = {}) => files?.[0]?.type === 'text/html';
			navigator.share = (data) => {
				const [file] = data!.files!;
				void file!
					.text()
					.then((text) => (document.documentElement.dataset.sent = `${file!.name} ${text}`));
				return document.documentElement.dataset.refuse
					? Promise.reject(new DOMException('', 'AbortError'))
					: Promise.resolve();
			};
		});
		const seller = await atOldRows(page, site, 'nl');
		await page.goto(site.url + 'report');
		const make = seller.button('Maak bestand');
		await expect(make).toHaveAttribute('aria-disabled', 'false');
		await make.click();
		const send = seller.button('Verstuur bestand');
		await page.evaluate(() => (document.documentElement.dataset.refuse = 'yes'));
		await send.click();
		await expect(page.locator('html')).toHaveAttribute(
			'data-sent',
			/^ambitiespanning-verslag-2026-06-02\.html <!doctype html>/
		);
		await expect(page.getByText('Doorgegeven.')).toHaveCount(0);
		await page.evaluate(() => delete document.documentElement.dataset.refuse);
		await send.click();
		await expect(page.getByText('Doorgegeven.')).toBeVisible();
		// What is chosen since is not in it.
		await page.getByLabel('Naam erboven').fill('Nour');
		await expect(send).toHaveCount(0);
	}
);

inBothLanguages((language) => {
	const words = WORDS[language];

	test('a report holds what was chosen alone, and opens with no app and no network', async ({
		page,
		site,
		browser
	}, info) => {
		const seller = await atOldRows(page, site, language);
		await page.goto(site.url + 'insight?period=all&kind=fear');
		await page.getByRole('link', { name: words.report }).click();
		await expect(page).toHaveURL(/\/report\?period=all$/);
		const preview = page.getByRole('region', { name: words.preview });
		await expect(preview).toContainText(words.without);
		await expect(preview).not.toContainText('onerror');
		await page.getByLabel(words.name).fill(NAME);
		await page.getByText(words.month).click();
		await page.getByRole('checkbox', { name: ODD.slice(0, 10) }).check();
		await expect(preview).toContainText(words.with);
		await expect(preview).toContainText('onerror="document.title=1"');
		await expect(preview).toContainText(NAME);
		const save = seller.button(words.save);
		await expect(save).toHaveAttribute('aria-disabled', 'false');

		const download = page.waitForEvent('download');
		await save.click();
		const saved = await download;
		expect(saved.suggestedFilename()).toBe(words.file);
		const path = info.outputPath('report.html');
		copyFileSync(await saved.path(), path);
		expect(readFileSync(path, 'utf8')).not.toContain('Een jaar geleden');

		// On a computer that never saw the app, and has no network.
		const paper = await browser.newPage({ offline: true });
		const asked: string[] = [];
		paper.on('request', (request) => void asked.push(request.url()));
		const { href } = pathToFileURL(path);
		await paper.goto(href);
		await expect(paper.locator('html')).toHaveAttribute('lang', language);
		await expect(paper.getByText(NAME)).toBeVisible();
		await expect(paper.getByText('onerror="document.title=1"')).toBeVisible();
		await expect(paper).toHaveTitle(/Nour/);
		const drawn = await paper
			.locator('img')
			.evaluateAll((all) => (all as HTMLImageElement[]).map(({ naturalWidth }) => naturalWidth));
		expect(drawn.length).toBeGreaterThan(0);
		expect(new Set(drawn)).toEqual(new Set([3 * 680]));
		expect(asked).toEqual([href]);
		await paper.close();
	});
});
