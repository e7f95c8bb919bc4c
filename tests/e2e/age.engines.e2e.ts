import { addVectors, READ_THEM, TALLY } from '../rig/age-vectors.mjs';
import { expect, test } from './fixtures';
import { LONG } from './long';

test(
	'every test vector of the age format, read in a page of the app',
	{ tag: LONG },
	async ({ page, site }) => {
		await addVectors(site.folder);
		await page.goto(`${site.url}about`);
		expect(await page.evaluate(READ_THEM)).toEqual(TALLY);
	}
);
