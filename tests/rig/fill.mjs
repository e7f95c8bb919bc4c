const CHUNK = 1000;

/**
 * Writes rows straight into the app's own database, past the app, which has to have made it.
 * @param {import('@playwright/test').Page} page
 * @param {readonly unknown[]} rows
 * @returns {Promise<void>}
 */
export async function fillJournal(page, rows) {
	await page.waitForFunction(async () => {
		const found = await indexedDB.databases();
		return found.some(({ name, version }) => name === 'ambitiespanning:own' && version);
	});
	for (let from = 0; from < rows.length; from += CHUNK) {
		await page.evaluate(
			(chunk) =>
				new Promise((resolve, reject) => {
					const request = indexedDB.open('ambitiespanning:own');
					request.onerror = () => reject(request.error);
					request.onsuccess = () => {
						const transaction = request.result.transaction('rows', 'readwrite');
						for (const row of chunk) transaction.objectStore('rows').put(row);
						transaction.onerror = () => reject(transaction.error);
						transaction.oncomplete = () => {
							request.result.close();
							resolve(undefined);
						};
					};
				}),
			rows.slice(from, from + CHUNK)
		);
	}
}
