import type { Day } from '$lib/core/days';
import { keptFolder, writeIn, type Folder } from '$lib/platform/folder';
import { backupRecord } from '$lib/state/backup-record.svelte';
import { journals } from '$lib/state/journals.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import type { CarryFailure } from './carrier';
import { Carrying } from './carrying.svelte';
import { backupNameStart } from './file-name';
import { dropLeftReady } from './left-ready';

/** Backups that stay in the folder; of one day there is one. */
const KEPT = 8;

const A_DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * How the names of backups end that this device puts there, after the day: other devices may share
 * the folder.
 */
const nameEnd = () => `-${thisJournal.current?.device.slice(0, 6) ?? ''}.lijn`;

/** Removes what was put there longest ago, and only what bears a name of this journal and device. */
async function tidy(folder: Folder): Promise<void> {
	const [start, end] = [backupNameStart(), nameEnd()];
	const ours: string[] = [];
	for await (const name of folder.keys()) {
		const isOurs = name.startsWith(start) && name.endsWith(end);
		if (isOurs && A_DAY.test(name.slice(start.length, -end.length))) ours.push(name);
	}
	for (const name of ours.sort().slice(0, -KEPT)) await folder.removeEntry(name);
}

/**
 * Puts a backup in a folder.
 * @returns why it failed; null where it did not
 */
export async function backUpIn(folder: Folder, today: Day): Promise<CarryFailure | null> {
	const { words } = backupRecord;
	const carrying = new Carrying();
	try {
		const made = await carrying.make(words, false);
		if (!made.ok) return made.reason;
		await writeIn(folder, `${backupNameStart()}${today}${nameEnd()}`, made.value);
		backupRecord.made(today);
		await tidy(folder).catch(() => undefined);
		return null;
	} catch {
		return 'unreadable';
	} finally {
		carrying.end();
	}
}

/** Puts today's backup in the folder that was picked, where there is one that is still allowed. */
export async function backUpByItself(today: Day): Promise<void> {
	if (!backupRecord.confirmed || backupRecord.last === today) return;
	const folder = await keptFolder(journals.shown);
	if ((await folder?.queryPermission({ mode: 'readwrite' })) !== 'granted') return;
	// On a slow device the journal opens after this.
	await thisJournal.readSettings();
	await backUpIn(folder!, today);
}

/** Keeps the journal in order: today's backup is made, and what a killed import left goes. */
export async function keepInOrder(today: Day): Promise<void> {
	await dropLeftReady();
	await backUpByItself(today);
}
