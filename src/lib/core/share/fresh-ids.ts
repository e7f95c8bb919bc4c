import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { dayNumber, isDay, type Day } from '../days';
import { GENERAL, textId, type Change } from '../records';
import type { TextType } from '../bodies';

/** Bytes of the secret that a seller keeps for each coach. */
export const SECRET_BYTES = 32;
const DAY_MS = 86_400_000;
/** Hex digits of a device's name. */
const DEVICE_DIGITS = 12;

/** Midnight of a day, UTC, in 12 hex digits; zero for what belongs to none, and before 1970. */
function timeDigits(of: Day | ''): string {
	const ms = of === '' ? 0 : Math.max(0, dayNumber(of) * DAY_MS);
	return ms.toString(16).padStart(12, '0');
}

/**
 * Ids that one coach knows records by, and nobody else. The same secret always gives the same ones;
 * without it nobody can tell which ids of two coaches, or of the journal, are the same record's.
 */
export class FreshIds {
	readonly #secret: Uint8Array;
	readonly #digests = new Map<string, string>();

	/**
	 * @param secret 32 random bytes, kept for one coach
	 * @throws RangeError where it has fewer or more
	 */
	constructor(secret: Uint8Array) {
		if (secret.length !== SECRET_BYTES) throw new RangeError('not a secret of 32 bytes');
		this.#secret = secret;
	}

	/** HMAC-SHA256 of an id, 64 hex digits. */
	#digest(id: string): string {
		const known = this.#digests.get(id);
		if (known !== undefined) return known;
		const digest = bytesToHex(hmac(sha256, this.#secret, utf8ToBytes(id)));
		this.#digests.set(id, digest);
		return digest;
	}

	/**
	 * A UUIDv7 for an id of the journal. Its 48 bits of time are the day's, since those of the journal
	 * tell to the millisecond when a record was made; its other 74 come from the secret.
	 */
	uuid(id: string, of: Day | ''): string {
		const time = timeDigits(of);
		const digest = this.#digest(id);
		const variant = (8 + (parseInt(digest[3]!, 16) & 3)).toString(16);
		return [
			time.slice(0, 8),
			time.slice(8),
			`7${digest.slice(0, 3)}`,
			`${variant}${digest.slice(4, 7)}`,
			digest.slice(7, 19)
		].join('-');
	}

	/** The name of a device, 12 hex digits. */
	device(device: string): string {
		return this.#digest(device).slice(0, DEVICE_DIGITS);
	}

	/** What belongs to no day, as records name it: a product, or a question of the seller's own. */
	dayless(id: string): string {
		return id === GENERAL ? id : this.uuid(id, '');
	}

	/** What a text or an attachment is about: a day, or a moment of that day. */
	about(about: string, of: Day): string {
		return isDay(about) ? about : this.uuid(about, of);
	}

	/**
	 * The id of a record.
	 * @param aboutDay the day of the moment that a text is about
	 */
	record({ id, kind, day }: Change, aboutDay: Day): string {
		const [head, about, third, fourth] = id.split('/');
		if (kind === 'setting') return id;
		if (kind === 'text') {
			const type = fourth as TextType | undefined;
			return textId(this.about(about!, aboutDay), this.device(third!), type);
		}
		if (head !== 'answer') return this.uuid(id, day);
		return fourth === undefined ? id : `answer/${about}/${third}/${this.dayless(fourth)}`;
	}
}
