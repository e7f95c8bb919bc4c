import { afterEach, beforeAll, beforeEach } from 'vitest';
import { addDays, day, dayRange } from '../../../src/lib/core/days';
import type { DaySpan } from '../../../src/lib/core/period';
import type { ShareChoice } from '../../../src/lib/core/share/share-choice';
import { drawKeyPair, type KeyPair } from '../../../src/lib/share/coach-key';
import { lockedForKey } from '../../../src/lib/share/key-cipher';
import { shareOf, type LockWith, type ShareSource } from '../../../src/lib/share/share-file';
import { fileOf } from '../../../src/lib/share/streams';
import { openJournal, type Journal } from '../../../src/lib/storage/journal';
import { ShareOpener } from '../../../src/routes/coach/share-opener';
import { checkIn, note } from '../core/builders';
import { shareSource } from '../share/shares';
import { Device } from '../storage/rig';

export const FIRST = day('2026-06-01');
export const TODAY = day('2026-07-14');
/** From so many days after the first to so many. */
export const span = (from: number, to: number): DaySpan => ({
	from: addDays(FIRST, from),
	to: addDays(FIRST, to)
});
const quiet = () => undefined;

/** What a share is of, where it is another than usual. */
type More = Partial<Omit<ShareSource, 'choice'>> & { choice?: Partial<ShareChoice> };

/** A coach's workspace of each test's own, with a key, into which shares are opened. */
export class Desk {
	key!: KeyPair;
	device!: Device;
	journal!: Journal;
	opener!: ShareOpener;

	/** To be made where tests are described. */
	constructor() {
		beforeAll(async () => {
			this.key = await drawKeyPair();
		});
		beforeEach(async () => {
			this.device = new Device();
			this.journal = await this.device.open('coach');
			this.opener = new ShareOpener(() => this.#openThere());
		});
		afterEach(() => this.device.close());
	}

	async #openThere() {
		const opened = await openJournal('coach', this.device.options({ token: this.journal.token }));
		return opened.ok ? opened.journal : null;
	}

	readonly forKey: LockWith = (packed) => lockedForKey(packed, this.key.recipient);

	/** A share of days with a note each, in which the number of the share stands. */
	async shareFile(
		number: number,
		of: DaySpan,
		{ choice, ...more }: More = {},
		lock = this.forKey
	): Promise<File> {
		const rows = dayRange(of.from, of.to).flatMap((each) => [
			...checkIn(each, 7, 8),
			note(each, each, `kanarie ${number} ${each}`)
		]);
		const source = { ...shareSource(rows, { span: of, notes: true, ...choice }), number, ...more };
		const blob = await fileOf(await shareOf(source, lock), 'application/octet-stream');
		return new File([blob], `deel-${number}.lijn`);
	}

	/** What files are opened with. */
	opening(words: string | null = null) {
		return {
			identities: [this.key.identity],
			words,
			today: TODAY,
			at: this.device.clock.now()
		};
	}

	open(files: readonly File[], words: string | null = null) {
		return this.opener.open(files, this.opening(words), quiet);
	}
}
