import type { Page } from '@playwright/test';
import type { Site } from './fixtures';

const DATABASE = 'ambitiespanning:own';
/** What the app opens it with: Dexie counts its versions in tens. */
const VERSION = 10;

declare global {
	interface Window {
		/** Ends what a bystander is doing. */
		letGo: () => void;
		/** How often the screen said that something is saved, since it was asked to look. */
		saidSaved: number;
		/** Lets through what is written again. */
		letWrite: () => void;
	}
}

/**
 * Another window on the same origin, without the app in it: what other windows and other versions
 * do to the journal, done to it for real.
 */
export class Bystander {
	readonly #page: Page;

	private constructor(page: Page) {
		this.#page = page;
	}

	static async beside(page: Page, site: Site): Promise<Bystander> {
		const own = await page.context().newPage();
		// A page of the origin that runs none of its scripts.
		await own.goto(site.url + 'licences/words-nl.txt');
		// In the background every frame takes long.
		await page.bringToFront();
		return new Bystander(own);
	}

	/** Chooses the language for all windows, as the settings of another one would. */
	async choose(language: 'nl' | 'en'): Promise<void> {
		await this.#page.evaluate((chosen) => {
			const key = 'ambitiespanning:device';
			const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
			localStorage.setItem(key, JSON.stringify({ ...kept, language: chosen }));
		}, language);
	}

	/** Leaves on the device what an earlier visit does: that someone began here. */
	async begunBefore(): Promise<void> {
		await this.#page.evaluate(() =>
			localStorage.setItem('ambitiespanning:device', JSON.stringify({ begun: true }))
		);
	}

	/** Whether the journal's database is there. */
	async hasDatabase(): Promise<boolean> {
		return this.#page.evaluate(
			async (name) => (await indexedDB.databases()).some((each) => each.name === name),
			DATABASE
		);
	}

	/** How many moments stand in the database, deleted ones too. */
	async storedMoments(): Promise<number> {
		return this.#page.evaluate(
			(name) =>
				new Promise<number>((resolve, reject) => {
					const opening = indexedDB.open(name);
					opening.onerror = () => reject(opening.error);
					opening.onsuccess = () => {
						const asking = opening.result.transaction('rows').objectStore('rows').getAll();
						asking.onsuccess = () => {
							opening.result.close();
							const rows = asking.result as { kind: string }[];
							resolve(rows.filter(({ kind }) => kind === 'moment').length);
						};
					};
				}),
			DATABASE
		);
	}

	/** Keeps the database busy, so that no write of another window gets its turn before `letGo`. */
	async holdUpWrites(): Promise<void> {
		await this.#page.evaluate(
			(name) =>
				new Promise<void>((resolve, reject) => {
					const opening = indexedDB.open(name);
					opening.onerror = () => reject(opening.error);
					opening.onsuccess = () => {
						let held = true;
						const transaction = opening.result.transaction(['rows', 'meta'], 'readwrite');
						const again = () => {
							if (!held) return;
							transaction.objectStore('meta').count().onsuccess = again;
							resolve();
						};
						again();
						transaction.oncomplete = () => opening.result.close();
						window.letGo = () => (held = false);
					};
				}),
			DATABASE
		);
	}

	/** Opens the database in a version that is not ours, and holds on to it until `letGo`. */
	async #openAs(version: number, giveUp: boolean): Promise<void> {
		await this.#page.evaluate(
			([name, as, abort]) =>
				new Promise<void>((resolve) => {
					const opening = indexedDB.open(name, as);
					opening.onupgradeneeded = () => abort && opening.transaction!.abort();
					opening.onerror = () => resolve();
					opening.onsuccess = () => {
						window.letGo = () => opening.result.close();
						resolve();
					};
				}),
			[DATABASE, version, giveUp] as const
		);
	}

	/** Upgrades the database, as a newer version of the app in another window. */
	async upgrade(): Promise<void> {
		await this.#openAs(VERSION + 10, false);
	}

	/** Sets out to upgrade the database, but fails and leaves it as it was. */
	async failToUpgrade(): Promise<void> {
		await this.#openAs(VERSION + 10, true);
	}

	/** Keeps a database of an older version open, before the app makes its own. */
	async keepOldVersion(): Promise<void> {
		await this.#openAs(VERSION - 5, false);
	}

	/** Lets go of what is held. */
	async letGo(): Promise<void> {
		await this.#page.evaluate(() => window.letGo());
	}

	/** Deletes the database under the app. */
	async deleteDatabase(): Promise<void> {
		await this.#page.evaluate(
			(name) =>
				new Promise<void>((resolve, reject) => {
					const deleting = indexedDB.deleteDatabase(name);
					deleting.onsuccess = () => resolve();
					deleting.onerror = () => reject(deleting.error);
				}),
			DATABASE
		);
	}

	/** Fills what the origin may take, to the last record that fits. */
	async fillDevice(): Promise<void> {
		await this.#page.evaluate(async () => {
			const name = 'ballast';
			const database = await new Promise<IDBDatabase>((resolve) => {
				const opening = indexedDB.open(name, 1);
				opening.onupgradeneeded = () =>
					opening.result.createObjectStore(name, { autoIncrement: true });
				opening.onsuccess = () => resolve(opening.result);
			});
			const fits = (size: number) =>
				new Promise<boolean>((resolve) => {
					const transaction = database.transaction(name, 'readwrite');
					// Random, or it would be kept in less room than it takes.
					const bytes = crypto.getRandomValues(new Uint8Array(size));
					transaction.objectStore(name).add(bytes);
					transaction.oncomplete = () => resolve(true);
					transaction.onabort = () => resolve(false);
				});
			for (let size = 65_536; size >= 16;) if (!(await fits(size))) size /= 2;
			database.close();
		});
	}

	/** Fills the small storage beside the database, where copies and drafts are kept. */
	async fillLocalStorage(): Promise<void> {
		await this.#page.evaluate(() => {
			for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
				try {
					localStorage.setItem(`ballast-${size}`, '.'.repeat(size));
				} catch {
					// It does not fit; half of it may.
				}
			}
		});
	}
}

/**
 * Gives the whole origin so many bytes, and returns how to give it more. To be called before
 * anything is stored there.
 */
export async function limitStorage(page: Page, site: Site, bytes: number) {
	const session = await page.context().newCDPSession(page);
	const { origin } = new URL(site.url);
	const allow = async (quotaSize: number) => {
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
	};
	await allow(bytes);
	return allow;
}

/** Clears the data of the site, as the user can in the browser's settings. */
export async function clearData(page: Page, site: Site): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const { origin } = new URL(site.url);
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

/** Breaks every connection to the databases, as when the browser's storage process dies. */
export async function breakConnections(page: Page): Promise<void> {
	const internals = await page.context().newPage();
	await internals.goto('chrome://indexeddb-internals');
	await internals.getByText('Force close', { exact: true }).click();
	await internals.close();
	await page.bringToFront();
}

/**
 * Lets no write through on this page, for a reason of the browser's by its name, until it reloads or
 * what this returns is called.
 */
export async function refuseWrites(page: Page, reason: string): Promise<() => Promise<void>> {
	await page.evaluate((name) => {
		const { put } = IDBObjectStore.prototype;
		window.letWrite = () => (IDBObjectStore.prototype.put = put);
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('refused', name);
		};
	}, reason);
	return () => page.evaluate(() => window.letWrite());
}

/** From the next page on, the browser refuses to open databases, as some do in private windows. */
export async function refuseDatabases(page: Page): Promise<void> {
	await page.addInitScript(() => {
		if (localStorage.getItem('storage-allowed')) return;
		IDBFactory.prototype.open = () => {
			throw new DOMException('The user denied access.', 'SecurityError');
		};
	});
}

/** From the next page on it lets them be opened again. */
export async function allowDatabases(page: Page): Promise<void> {
	await page.evaluate(() => localStorage.setItem('storage-allowed', 'yes'));
}

/** Counts, on this page from now on, how often the screen says that something is saved. */
export async function countSaidSaved(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		window.saidSaved = 0;
		new MutationObserver(() => {
			if (/Bewaard om|Saved at/.test(document.body.textContent)) window.saidSaved += 1;
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
	return () => page.evaluate(() => window.saidSaved);
}
