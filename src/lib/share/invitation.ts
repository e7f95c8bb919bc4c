import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { tidyName } from '../core/person-name';
import { isRecipient } from './key-cipher';

/** What a coach sends to a seller: for whom shares are locked. */
export interface Invitation {
	/** As `tidyName` leaves it; '' where the coach gave none. */
	name: string;
	/** Of the coach's key, `age1…`. */
	recipient: string;
}

/** Why a text can't be taken for an invitation. */
export type InvitationRefusal =
	/** There is none in it. */
	| 'not_an_invitation'
	/** It ends too early, or was changed on the way. */
	| 'cut'
	/** A newer app made it, in a form that this one does not know. */
	| 'newer'
	/** It is whole, but its key is none that can be locked for. */
	| 'bad_key';

export type ReadInvitation =
	{ ok: true; value: Invitation } | { ok: false; reason: InvitationRefusal };

const VERSION = 1;
/** Hex digits of SHA-256, 40 bits: one changed link of a million million passes for whole. */
const CHECK_LENGTH = 10;

const hashOf = (text: string) => sha256(new TextEncoder().encode(text));
const checkOf = (said: string) => bytesToHex(hashOf(said)).slice(0, CHECK_LENGTH);

/**
 * The link that a coach sends: `<base>#coach-1-<recipient>-<name>-<check>`, the name in UTF-8 as hex,
 * the check the first digits of SHA-256 of what stands between `#` and its own dash. Small letters,
 * digits and dashes are all that comes behind `#`: no chat and no mail changes those, ends a link at
 * them or takes them for a mark of bold or italic. What stands behind `#` is never sent to a server.
 * With a base of 35 letters and a name of 13 it has 146: version 8 of a QR code, 49 by 49.
 * @param base address of the page that opens it, without `#`
 */
export function invitationLink(base: string, { name, recipient }: Invitation): string {
	const hex = bytesToHex(new TextEncoder().encode(tidyName(name)));
	const said = `coach-${VERSION}-${recipient}-${hex}`;
	return `${base}#${said}-${checkOf(said)}`;
}

/** As much of a text as is looked at, in UTF-16 units: a long chat, pasted as a whole. */
const LOOKED_AT = 100_000;
/** How often a link may have been percent-encoded, by one app in the hands of another. */
const MOST_ENCODED = 3;
/** Signs that chats put into long words, to say where they may be broken. */
const BREAKS = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The text with what was percent-encoded as it was; only signs of ASCII matter here. */
function unescaped(text: string): string {
	let plain = text;
	for (let time = 0; time < MOST_ENCODED; time += 1) {
		plain = plain.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) =>
			String.fromCharCode(Number.parseInt(hex, 16))
		);
	}
	return plain;
}

/** The version, and what comes behind it, of each link in a text. */
const LINKS = /#coach-(\d{1,4})-([a-z0-9-]*)/g;

function nameIn(hex: string): string | null {
	try {
		const bytes = hexToBytes(hex);
		return tidyName(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return null;
	}
}

const refused = (reason: InvitationRefusal): ReadInvitation => ({ ok: false, reason });

/** @param rest what comes behind the version */
function linkIn(version: string, rest: string): ReadInvitation {
	if (Number(version) > VERSION) return refused('newer');
	const [recipient = '', hex = '', check = '', ...more] = rest.replace(/-+$/, '').split('-');
	const isWhole = check === checkOf(`coach-${version}-${recipient}-${hex}`);
	const name = nameIn(hex);
	if (!isWhole || name === null || more.length > 0) return refused('cut');
	return isRecipient(recipient) ? { ok: true, value: { name, recipient } } : refused('bad_key');
}

/**
 * The invitation in a text: the address that was opened, a link that was pasted, or the whole message
 * around it. Of more links the first that is whole counts.
 */
export function readInvitation(text: string): ReadInvitation {
	const plain = unescaped(text.slice(0, LOOKED_AT).replace(BREAKS, ''));
	const read = [...plain.matchAll(LINKS)].map(([, version, rest]) => linkIn(version!, rest!));
	return read.find(({ ok }) => ok) ?? read[0] ?? refused('not_an_invitation');
}
