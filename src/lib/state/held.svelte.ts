import type { Attachment } from '../core/attachments';
import { thisJournal } from './this-journal.svelte';

/** What still loads from an address is not cut off; a recording that just ended gets another one. */
const REVOKE_AFTER_MS = 10_000;

/**
 * The address at which a browser shows what an attachment holds, for as long as the component is
 * there in whose setup it is made.
 */
export class Held {
	#address: string | null | undefined = $state();

	constructor(attachment: () => Attachment) {
		// Not the whole: it is read anew with every change of its day.
		const id = $derived(attachment().id);
		const mime = $derived(attachment().mime);
		const sha256 = $derived(attachment().sha256);
		$effect(() => {
			const journal = thisJournal.current;
			let address: string | undefined;
			let gone = false;
			// Read before the wait, so that it is followed.
			const [of, type] = [id, mime];
			if (!journal || !sha256) return;
			const show = (bytes: ArrayBuffer | undefined) => {
				if (gone) return;
				address = bytes && URL.createObjectURL(new Blob([bytes], { type }));
				this.#address = address ?? null;
			};
			journal.bytes(of).then(show, () => show(undefined));
			return () => {
				gone = true;
				const old = address;
				if (old) setTimeout(() => URL.revokeObjectURL(old), REVOKE_AFTER_MS);
			};
		});
	}

	/** Undefined until it is read, null where it is not there. */
	get address(): string | null | undefined {
		return this.#address;
	}
}
