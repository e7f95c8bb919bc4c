import { shareRead, unlockingWith } from '$lib/share/kept-share';
import { Refused } from '$lib/share/refusal';
import { StorageFault } from '$lib/storage/failure';
import type { Journal } from '$lib/storage/journal';
import { Cancelled, reasonOf, type CarryFailure, type Tell } from '../backup/carry-failure';
import { takeAnswer, type TakenAnswer } from './answer-taker';
import { ShareTaker, type Taken, type When } from './share-taker';

/** What shares are opened with, and when. */
export interface Opening extends When {
	/** The coach's keys, the newest first. */
	identities: readonly string[];
	/** The six words that were typed, tidied; null where none were. */
	words: string | null;
}

/** What became of one file; `file` is its name where it was picked, '' of pasted text. */
export type Opened =
	| ({ ok: true; is: 'share'; file: string } & Taken)
	| ({ ok: true; is: 'answer'; file: string } & TakenAnswer)
	| { ok: false; file: string; reason: CarryFailure };

/** What opening many came to. */
export interface AllOpened {
	/** In the order of the files, as far as it came. */
	opened: Opened[];
	/** Whether it was stopped: those that were taken in until then stay. */
	stopped: boolean;
}

/** Opens shares, and answers to messages, and takes them into a workspace, for the worker beside the page. */
export class ShareOpener {
	readonly #open: () => Promise<Journal | null>;
	#cancelled = false;

	/** @param open opens the workspace to write in it; null where that can't be done */
	constructor(open: () => Promise<Journal | null>) {
		this.#open = open;
	}

	/** Stops before the next file is taken in. */
	cancel(): void {
		this.#cancelled = true;
	}

	/**
	 * Opens files one by one, each taken in by a transaction of its own. One that fails is named with
	 * its reason, and has the others go in. No more than one is in memory at a time, with what it
	 * stands beside.
	 * @param tell hears how far it is, by bytes
	 */
	async open(files: readonly File[], opening: Opening, tell: Tell): Promise<AllOpened> {
		this.#cancelled = false;
		const journal = await this.#open();
		const taker = journal && (await ShareTaker.in(journal).catch(() => null));
		const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
		const opened: Opened[] = [];
		let before = 0;
		for (const file of files) {
			const heard = (done: number) => this.#tell((before + done) / total, tell);
			const one = await openOne({ journal, taker }, file, opening, heard);
			if (!one.ok && one.reason === 'cancelled') break;
			opened.push(one);
			before += file.size;
		}
		journal?.close();
		return { opened, stopped: opened.length < files.length };
	}

	#tell(share: number, tell: Tell): void {
		if (this.#cancelled) throw new Cancelled();
		tell(share);
	}
}

/** What files are taken into; null where it could not be opened, or read. */
interface Into {
	journal: Journal | null;
	taker: ShareTaker | null;
}

const isMessage = (thrown: unknown) => thrown instanceof Refused && thrown.reason === 'is_message';

async function openOne(
	{ journal, taker }: Into,
	file: File,
	opening: Opening,
	progress: (done: number) => void
): Promise<Opened> {
	try {
		progress(0);
		if (!journal || !taker) throw new StorageFault('closed');
		const unlock = unlockingWith(opening.identities, opening.words);
		const read = await shareRead(file, { unlock, attachments: true, progress }).catch(
			(thrown: unknown) => {
				if (isMessage(thrown)) return null;
				throw thrown;
			}
		);
		if (!read) {
			const answer = await takeAnswer(journal, file, opening);
			return { ok: true, is: 'answer', file: file.name, ...answer };
		}
		return { ok: true, is: 'share', file: file.name, ...(await taker.take(read, opening)) };
	} catch (thrown) {
		return { ok: false, file: file.name, reason: reasonOf(thrown) };
	}
}
