import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, type Site } from './fixtures';
import type { ChosenFile } from './files';
import { KEEPING, type KeepingWords } from './keeping-words';
import type { Language, Seller } from './seller';

/** A file that the app handed over to save. */
export interface SavedFile extends ChosenFile {
	text: string;
}

async function savedFile(download: Download): Promise<SavedFile> {
	const buffer = readFileSync(await download.path());
	const name = download.suggestedFilename();
	return { name, mimeType: '', buffer, text: buffer.toString('utf8') };
}

/** A seller who keeps days safe: backs up, takes files in, and deletes. */
export class Keeper {
	readonly page: Page;
	readonly seller: Seller;
	readonly words: KeepingWords;

	constructor(seller: Seller, language: Language = 'nl') {
		this.page = seller.page;
		this.seller = seller;
		this.words = KEEPING[language];
	}

	/** Goes to a screen by its address. */
	async goto(site: Site, screen: 'backup' | 'restore' | 'delete'): Promise<void> {
		await this.page.goto(site.url + screen);
		await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.words[screen]);
	}

	button(name: string) {
		return this.page.getByRole('button', { name, exact: true });
	}

	heading(name: string) {
		return this.page.getByRole('heading', { name, exact: true });
	}

	/** The six words on the screen. */
	get shownWords() {
		return this.page.locator('main ol li');
	}

	/** Has six words made, and reads them. */
	async makeWords(): Promise<string[]> {
		await this.button(this.words.makeWords).click();
		await expect(this.shownWords).toHaveCount(6);
		return this.shownWords.allTextContents();
	}

	/** Types the two words that are asked, from the paper, and has them checked. */
	async typeBack(paper: readonly string[]): Promise<void> {
		for (const [index, word] of paper.entries()) {
			const asked = this.page.getByLabel(this.words.word(index + 1), { exact: true });
			if (await asked.isVisible()) await asked.fill(word);
		}
		await this.button(this.words.checkWords).click();
	}

	/** Has words made, and shows to have them; what stands on the paper. */
	async keepWords(): Promise<string[]> {
		const paper = await this.makeWords();
		await this.typeBack(paper);
		await expect(this.page.getByText(this.words.wordsRight)).toBeVisible();
		return paper;
	}

	/** Has a file made by this button, and saves it. */
	async makeFile(button: string): Promise<SavedFile> {
		await this.button(button).click();
		await expect(this.heading(this.words.backupReady)).toBeVisible({ timeout: 60_000 });
		const file = await this.saved(this.words.saveFile);
		await expect(this.page.getByText(this.words.handed)).toBeVisible();
		return file;
	}

	/** What is handed over when this button is pressed. */
	async saved(button: string): Promise<SavedFile> {
		const downloading = this.page.waitForEvent('download');
		await this.button(button).click();
		return savedFile(await downloading);
	}

	/** Picks a file on the screen that asks for one. */
	async pick(file: ChosenFile | string): Promise<void> {
		await this.page.locator('main input[type=file]').setInputFiles(file);
	}

	/** Picks another file, whatever stands there now. */
	async pickOther(file: ChosenFile | string): Promise<void> {
		const other = this.button(this.words.otherFile);
		if (await other.isVisible()) await other.click();
		await this.pick(file);
	}

	get typedWords() {
		return this.page.getByLabel(this.words.typeWords, { exact: true });
	}

	/** Types words, and has the file opened with them. */
	async openWith(words: string): Promise<void> {
		await this.typedWords.fill(words);
		await this.button(this.words.openFile).click();
	}

	/** How many records a file has of a sort, as the table before it is taken in says. */
	count(label: string) {
		return this.page
			.getByRole('row')
			.filter({ has: this.page.getByRole('rowheader', { name: label, exact: true }) })
			.getByRole('cell');
	}

	/** Takes in what was looked at. */
	async bringIn(button = this.words.bringIn): Promise<void> {
		await this.button(button).click();
		await expect(this.heading(this.words.broughtIn)).toBeVisible({ timeout: 30_000 });
	}

	/** Takes back what was taken in. */
	async undo(): Promise<void> {
		await this.seller.button(this.seller.words.undo).click();
		await expect(this.heading(this.words.undone)).toBeVisible();
	}
}
