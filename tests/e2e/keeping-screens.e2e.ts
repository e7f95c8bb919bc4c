import { looking } from './axe';
import { expect, test } from './fixtures';
import { Keeper } from './keeper';
import { KEEPING_SCREENS } from './keeping-screens';
import { LONG, inBothLanguages } from './long';
import { expectReadable } from './readable';
import { Seller } from './seller';
import { NOW } from './three-years';

inBothLanguages((language) => {
	test(
		'axe finds nothing where days are kept, brought in and deleted',
		{ tag: LONG },
		async ({ page, site }) => {
			await page.clock.install({ time: NOW });
			const { seller, clean } = await looking(page, language);
			const keeper = new Keeper(seller, language);
			await seller.begin(site.url);
			await seller.fillDay(7, 8);
			for (const [name, come] of KEEPING_SCREENS) {
				await come(keeper, site);
				await clean(name);
			}
		}
	);

	test(
		'where days are kept, brought in and deleted all can be read: at 400 %, in large text, in spaced text',
		{ tag: LONG },
		async ({ page, site }) => {
			await page.clock.install({ time: NOW });
			const keeper = new Keeper(new Seller(page, language), language);
			await keeper.seller.begin(site.url);
			await keeper.seller.fillDay(7, 8);
			for (const [name, come] of KEEPING_SCREENS) {
				await come(keeper, site);
				await expectReadable(page, name);
				await expect(page, name).toHaveTitle(/.+ · Ambiti/);
			}
		}
	);
});
