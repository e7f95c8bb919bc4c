// Makes backups and shares, and takes backups in, beside the page, which goes on answering.
import type { Day } from '$lib/core/days';
import type { DaySpan } from '$lib/core/period';
import type { ShareChoice } from '$lib/core/share/share-choice';
import type { ForeignChoice } from '$lib/share/foreign-changes';
import type { TableChoice } from '$lib/share/readers/table';
import { openTransfer, type How } from '$lib/storage/transfer';
import { showLife } from '$lib/platform/worker-life';
import { expose } from 'comlink';
import { shareFrom, shareSeen, type WantedShare } from '../share/share-maker';
import { Carrier, type Tell, type Wanted } from './carrier';
import { tableOf, type WantedTable } from './tables';

let carrier: Carrier | undefined;

const worker = {
	/** @param token of the very database that the page has open */
	open(name: string, token: string): Promise<void> {
		carrier = new Carrier(() => openTransfer(name, token));
		return showLife();
	},
	make: (wanted: Wanted, tell: Tell) => carrier!.make(wanted, tell),
	table: (wanted: WantedTable) => carrier!.convert((rows) => tableOf(rows, wanted)),
	share: (wanted: WantedShare, tell: Tell) =>
		carrier!.file('application/octet-stream', tell, (held) => shareFrom(held, wanted)),
	seeShare: (choice: ShareChoice, secret: string | null) =>
		carrier!.convert((rows) => shareSeen(rows, choice, secret)),
	look: (file: Blob, words: string | null, tell: Tell) => carrier!.look(file, words, tell),
	lookForeign: (file: Blob, today: Day) => carrier!.lookForeign(file, today),
	settle: (choice: TableChoice) => carrier!.settle(choice),
	weigh: (choice: ForeignChoice) => carrier!.weigh(choice),
	takeForeign: (choice: ForeignChoice, at: number) => carrier!.takeForeign(choice, at),
	takeIn: (how: How, at: number, tell: Tell) => carrier!.takeIn(how, at, tell),
	erase: (span: DaySpan, at: number) => carrier!.erase(span, at),
	takeBack: (at: number) => carrier!.takeBack(at),
	cancel: () => carrier!.cancel()
};
export type BackupWorker = typeof worker;

expose(worker);
