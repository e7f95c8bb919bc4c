import { lockOfFile } from '$lib/share/backup';
import { tidyPassphrase } from '$lib/share/passphrase';
import { Refused } from '$lib/share/refusal';
import { backupRecord, type BackupRecord } from '$lib/state/backup-record.svelte';
import type { How } from '$lib/storage/transfer';
import type { ForeignChoice } from '$lib/share/foreign-changes';
import type { TableChoice } from '$lib/share/readers/table';
import { present } from '$lib/state/now.svelte';
import type { Carried, CarryFailure, Look } from '../backup/carrier';
import { Carrying } from '../backup/carrying.svelte';
import type { MessageIn } from '$lib/share/message-in';
import type { Coach } from '$lib/core/share/coaches';
import type { Seen, SeenForeign, SeenTable, Weighed } from './foreign-file';

/** How far someone is with a file. */
export type Stage =
	| { is: 'picking' }
	| { is: 'reading' }
	/** It is locked with words; `wrong`: what was typed and does not open it, null before that. */
	| { is: 'words'; wrong: string | null }
	| { is: 'looked'; look: Look }
	/** A table of which someone is to say what its columns mean. */
	| { is: 'table'; table: SeenTable }
	/** A file of another app of which someone is to say what its values mean. */
	| { is: 'foreign'; foreign: SeenForeign }
	/** A message of a coach. */
	| { is: 'message'; message: Extract<MessageIn<Coach>, { ok: true }> }
	| { is: 'taking' }
	| { is: 'taken'; written: number; undone: boolean }
	/** `taking`: it was looked at, and could not be taken in. */
	| { is: 'refused'; reason: CarryFailure; taking: boolean };

/** Why a file is none of ours, and may be another app's. */
const NOT_OURS: readonly CarryFailure[] = ['unknown_format', 'not_utf8', 'line_too_long'];

type ReadMessage = (file: File) => Promise<MessageIn<Coach>>;

/** A file being looked at and taken in. To be made while a component is set up. */
export class Restoring {
	readonly #carrying: Carrying;
	readonly #record: BackupRecord;
	readonly #messageIn: ReadMessage | null;
	#stage: Stage = $state.raw({ is: 'picking' });
	#file: File | null = null;

	/**
	 * @param record what is remembered of the backups of the journal that it is taken into
	 * @param messageIn reads what is locked for a key, where messages of coaches may come
	 */
	constructor(
		carrying = new Carrying(),
		record = backupRecord,
		messageIn: ReadMessage | null = null
	) {
		this.#messageIn = messageIn;
		this.#carrying = carrying;
		this.#record = record;
		$effect(() => () => this.#carrying.end());
	}

	/** The file that was picked last. */
	get file(): File | null {
		return this.#file;
	}

	get stage(): Stage {
		return this.#stage;
	}

	/** How far what is under way is, 0 to 1; null where nobody can tell. */
	get share(): number | null {
		return this.#carrying.share;
	}

	/** Looks into a file. The words that this device remembers are tried first. */
	async pick(file: File): Promise<void> {
		this.#file = file;
		this.#stage = { is: 'reading' };
		try {
			const lock = await lockOfFile(file);
			if (lock === 'words' && this.#record.words === null) {
				this.#stage = { is: 'words', wrong: null };
				return;
			}
			await this.#look(lock === 'words' ? this.#record.words : null, null);
		} catch (thrown) {
			const reason = thrown instanceof Refused ? thrown.reason : 'unreadable';
			this.#stage = { is: 'refused', reason, taking: false };
		}
	}

	/** Opens the file with words that were typed. */
	async open(typed: string): Promise<void> {
		await this.#look(tidyPassphrase(typed), typed);
	}

	async #look(words: string | null, typed: string | null): Promise<void> {
		this.#stage = { is: 'reading' };
		const looked = await this.#carrying.look(this.#file!, words);
		if (looked.ok) {
			this.#stage = { is: 'looked', look: looked.value };
			// Who typed them has them: they open the next backup of this device too.
			if (typed !== null && words && this.#record.words === null) this.#record.take(words, true);
		} else if (words === null && NOT_OURS.includes(looked.reason)) await this.#lookForeign();
		else if (looked.reason === 'wrong_words') this.#stage = { is: 'words', wrong: typed };
		else if (looked.reason === 'cancelled') this.again();
		else if (looked.reason === 'wrong_key') await this.#lookForMessage();
		else this.#stage = { is: 'refused', reason: looked.reason, taking: false };
	}

	/** What is locked for a key may be a message that a key of the seller's opens. */
	async #lookForMessage(): Promise<void> {
		const message = await this.#messageIn?.(this.#file!);
		this.#stage = message?.ok
			? { is: 'message', message }
			: { is: 'refused', reason: 'wrong_key', taking: false };
	}

	async #lookForeign(): Promise<void> {
		this.#show(await this.#carrying.lookForeign(this.#file!, present.day));
	}

	#show(seen: Carried<Seen>): void {
		if (seen.ok) this.#stage = seen.value;
		else if (seen.reason === 'cancelled') this.again();
		else this.#stage = { is: 'refused', reason: seen.reason, taking: false };
	}

	/** Says what the columns of a table mean. */
	async settle(choice: TableChoice): Promise<void> {
		this.#stage = { is: 'reading' };
		this.#show(await this.#carrying.settle(choice));
	}

	/** What a choice comes to; null where that can't be told. */
	async weigh(choice: ForeignChoice): Promise<Weighed | null> {
		const weighed = await this.#carrying.weigh(choice);
		return weighed.ok ? weighed.value : null;
	}

	/** Takes in a file of another app. */
	async takeForeign(choice: ForeignChoice): Promise<void> {
		await this.#taking(() => this.#carrying.takeForeign(choice));
	}

	/** Takes in what was looked at. */
	async takeIn(how: How): Promise<void> {
		await this.#taking(() => this.#carrying.takeIn(how));
	}

	async #taking(take: () => Promise<Carried<number>>): Promise<void> {
		const before = this.#stage;
		this.#stage = { is: 'taking' };
		const taken = await take();
		if (taken.ok) this.#stage = { is: 'taken', written: taken.value, undone: false };
		else if (taken.reason === 'cancelled') this.#stage = before;
		else this.#stage = { is: 'refused', reason: taken.reason, taking: true };
	}

	/** Takes that back. */
	async takeBack(): Promise<void> {
		const back = await this.#carrying.takeBack();
		this.#stage = back.ok
			? { is: 'taken', written: back.value, undone: true }
			: { is: 'refused', reason: back.reason, taking: true };
	}

	cancel(): void {
		this.#carrying.cancel();
	}

	/** Begins with another file. */
	again(): void {
		this.#file = null;
		this.#stage = { is: 'picking' };
	}
}
