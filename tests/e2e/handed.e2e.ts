import { expect, test } from './fixtures';
import { happyRecord, journalFile } from './journal-files';
import { Keeper } from './keeper';
import { Seller } from './seller';
import { happiness } from './stored';

const DAY = '2026-06-01';

// A page without scripts has no icon of its own.
test.use({ expectedConsole: [/\/favicon\.ico$/] });

test('a file is dragged in, wherever it is let go', async ({ page, site }) => {
	const keeper = new Keeper(new Seller(page));
	await keeper.seller.begin(site.url);
	await keeper.goto(site, 'restore');
	await expect(page.locator('main input[type=file]')).toBeAttached();
	const { buffer } = journalFile([happyRecord(DAY, 8)]);
	const dragged = await page.evaluateHandle(
		(bytes) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([new Uint8Array(bytes)], 'back-up.jsonl.gz'));
			return transfer;
		},
		[...buffer]
	);
	const header = page.getByRole('heading', { level: 1 });
	const taken = await header.evaluate(
		(element, dataTransfer) =>
			!element.dispatchEvent(
				new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
			),
		dragged
	);
	expect(taken, 'the browser does not open it itself').toBe(true);
	await header.dispatchEvent('drop', { dataTransfer: dragged });
	await keeper.bringIn();
	expect(await happiness(page)).toEqual({ [DAY]: 8 });
});

test('a file that another app shares is looked at, offline too', async ({ page, site }) => {
	const keeper = new Keeper(new Seller(page));
	await keeper.seller.begin(site.url);
	await keeper.seller.offlineReady();
	await site.stop();
	const { buffer } = journalFile([happyRecord(DAY, 8)]);
	// What the system does with what an app shares: it posts a form to the address in the manifest.
	// A page of the origin that runs none of its scripts lets that through.
	await page.goto(site.url + 'manifest.webmanifest');
	await page.evaluate(
		(bytes) => {
			const form = document.createElement('form');
			Object.assign(form, { method: 'post', action: '/restore', enctype: 'multipart/form-data' });
			const input = document.createElement('input');
			Object.assign(input, { type: 'file', name: 'file' });
			const transfer = new DataTransfer();
			transfer.items.add(new File([new Uint8Array(bytes)], 'mijn dagen é.lijn.txt'));
			input.files = transfer.files;
			form.append(input);
			document.body.append(form);
			form.submit();
		},
		[...buffer]
	);
	await keeper.bringIn();
	expect(await happiness(page)).toEqual({ [DAY]: 8 });
	expect(await page.evaluate(() => caches.has('shared-file'))).toBe(false);
	// It is gone with that: the same address asks for a file.
	await page.reload();
	await expect(page.getByText(keeper.words.pickFile, { exact: true })).toBeVisible();
});

test('a file that the app is opened with is looked at', async ({ page, site }) => {
	const { buffer } = journalFile([happyRecord(DAY, 8)]);
	await page.addInitScript(
		(bytes) => {
			const getFile = async () => new File([new Uint8Array(bytes)], 'back-up.lijn');
			type Take = (launch: { files: { getFile: typeof getFile }[] }) => void;
			const setConsumer = (take: Take) => take({ files: [{ getFile }] });
			Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
		},
		[...buffer]
	);
	const keeper = new Keeper(new Seller(page));
	await keeper.seller.begin(site.url);
	await keeper.goto(site, 'restore');
	await keeper.bringIn();
	expect(await happiness(page)).toEqual({ [DAY]: 8 });
});

test('a file that is handed over while the example is shown goes to one’s own journal', async ({
	page,
	site
}) => {
	const { buffer } = journalFile([happyRecord(DAY, 8)]);
	await page.addInitScript(
		(bytes) => {
			const getFile = async () => new File([new Uint8Array(bytes)], 'back-up é.lijn');
			type Take = (launch: { files: { getFile: typeof getFile }[] }) => void;
			// The system hands it over once.
			const setConsumer = (take: Take) => {
				const files = sessionStorage.getItem('handed') ? [] : [{ getFile }];
				sessionStorage.setItem('handed', 'yes');
				take({ files });
			};
			Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
		},
		[...buffer]
	);
	const seller = new Seller(page);
	const keeper = new Keeper(seller);
	await page.goto(site.url);
	await page.getByText(seller.words.exampleLook).click();
	await expect(page.getByText(seller.words.exampleMark)).toBeVisible();
	await keeper.goto(site, 'restore');
	await keeper.bringIn();
	await expect(page.getByText(seller.words.exampleMark)).toHaveCount(0);
	expect(await happiness(page)).toEqual({ [DAY]: 8 });
});
