import { join } from 'node:path';
import { expect, type Site } from './fixtures';
import { EARLIER, fileOf, happyRecord, journalFile, lockedFile } from './journal-files';
import type { Keeper } from './keeper';

const PEERS = join(import.meta.dirname, '../fixtures/peers');
const DAY = '2026-06-02';
/** What a person calls a thing can be long, and without a space to break at. */
const LONG = 'Hottentottententententoonstellingsmakersopleiding';

/** A state of a screen: its name, and how a seller comes there. */
type KeepingScreen = [name: string, come: (keeper: Keeper, site: Site) => Promise<void>];

/** Every state of the screens for backups, for files and for deletion, of a seller who filled in 2 June. */
export const KEEPING_SCREENS: KeepingScreen[] = [
	[
		'backup, words first',
		async (keeper, site) => {
			await keeper.goto(site, 'backup');
			await keeper.page.getByText(keeper.words.otherWays).click();
		}
	],
	['backup, words shown', async (keeper) => void (await keeper.makeWords())],
	[
		'backup, words wrong',
		async (keeper) => {
			await keeper.typeBack(Array<string>(6).fill('anders'));
			await expect(keeper.page.getByText(keeper.words.wordsWrong)).toBeVisible();
		}
	],
	[
		'backup, words kept',
		async (keeper) => {
			await keeper.typeBack(await keeper.shownWords.allTextContents());
			await keeper.button(keeper.words.showWords).click();
		}
	],
	['backup, ready', async (keeper) => void (await keeper.makeFile(keeper.words.makeBackup))],
	['restore', (keeper, site) => keeper.goto(site, 'restore')],
	[
		'restore, words wrong',
		async (keeper) => {
			await keeper.pick(await lockedFile([happyRecord(DAY, 8)], 'appel lepel'));
			await keeper.openWith(`appel leppel ${LONG.toLowerCase()}`);
			await expect(keeper.page.getByRole('alert')).toContainText('lepel', { timeout: 30_000 });
		}
	],
	[
		'restore, refused',
		async (keeper) => {
			await keeper.pickOther(fileOf('x'));
			await expect(keeper.heading(keeper.words.refused)).toBeVisible();
		}
	],
	[
		'restore, looked at',
		async (keeper) => {
			const records = [happyRecord(DAY, 8, EARLIER), happyRecord('2026-05-01', 8), '{}', '{}'];
			await keeper.pickOther(journalFile(records));
			await expect(keeper.heading(keeper.words.badLines)).toBeVisible();
		}
	],
	['restore, brought in', (keeper) => keeper.bringIn(keeper.words.goodLines)],
	['restore, undone', (keeper) => keeper.undo()],
	[
		'restore, words of another app',
		async (keeper, site) => {
			await keeper.goto(site, 'restore');
			const moods = `full_date,date,weekday,time,mood,activities,note_title,note\n${DAY},,,,${LONG},,,Iets\n,,,,x,,,`;
			await keeper.pick(fileOf(moods));
			await expect(keeper.heading(keeper.words.from('Daylio'))).toBeVisible();
		}
	],
	[
		'restore, numbers of another app',
		async (keeper) => {
			await keeper.pickOther(join(PEERS, 'nomie.json'));
			const measure = keeper.page.getByLabel(keeper.words.whichMeasure);
			await measure.selectOption({ label: 'Stemming' });
			await expect(keeper.page.getByLabel(keeper.words.least)).toBeVisible();
		}
	],
	[
		'restore, columns of a table',
		async (keeper) => {
			await keeper.pickOther(
				fileOf(`Dag,${LONG},Bedrag\n1/2/2026,5,"€ 1.250,00"\n3/4/2026,4,${LONG}`)
			);
			await expect(keeper.heading(keeper.words.columns)).toBeVisible();
		}
	],
	[
		'delete, asked',
		async (keeper, site) => {
			await keeper.goto(site, 'delete');
			await keeper.page.getByLabel(keeper.words.periodFrom).fill('2026-05-01');
			await keeper.page.getByLabel(keeper.words.periodTo).fill(DAY);
			await expect(keeper.page.getByText(keeper.words.holds(1))).toBeVisible();
			await keeper.button(keeper.words.deleteAll).click();
		}
	],
	[
		'delete, a period gone',
		async (keeper) => {
			await keeper.button(keeper.words.deleteDays).click();
			await expect(keeper.page.getByText(keeper.words.daysDeleted(1))).toBeVisible();
		}
	]
];
