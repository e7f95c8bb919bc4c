import { identityToRecipient } from 'age-encryption';
import { isDay, type Day } from '../core/days';
import { tidyName } from '../core/person-name';
import type { KeyPair } from './coach-key';
import { Refused } from './refusal';
import { textIn } from './text-in';

/** A key of a coach, of today or replaced by a newer one. */
export interface CoachKey extends KeyPair {
	created: Day;
}

/** All keys of a coach. */
export interface CoachKeys {
	/** As `tidyName` leaves it. */
	name: string;
	/** The newest first, at least one; the older ones open what was locked for them. */
	keys: readonly CoachKey[];
}

const FIRST = '# ambitiespanning/coach-key 1.0';
const FIRST_LINE = /^# ambitiespanning\/coach-key (\d{1,4})\.\d{1,4}$/;
/** What nobody comes near: a hundred keys are 15 kB. */
const MOST_KEYS = 100;
const MOST_BYTES = 64_000;

const linesOf = ({ created, recipient, identity }: CoachKey) => [
	`# created: ${created}`,
	`# public key: ${recipient}`,
	identity
];

/**
 * The recovery file of a coach: with it another device opens what this one opens. It is an identity
 * file of age as well: `age -d -i coach-key.txt share.lijn`. Its lines: what it is, the name, how
 * many keys follow, and of each key the day it was made, its recipient, and its identity.
 */
export function keyFile({ name, keys }: CoachKeys): string {
	const head = [FIRST, `# name: ${tidyName(name)}`, `# keys: ${keys.length}`];
	return `${[...head, ...keys.flatMap(linesOf)].join('\n')}\n`;
}

/** What stands in a line behind its beginning. @throws Refused 'damaged' where it begins otherwise */
function behind(start: string, line: string | undefined): string {
	if (!line?.startsWith(start)) throw new Refused('damaged');
	return line.slice(start.length);
}

/** @throws Refused 'damaged' */
async function keyIn([made, of, identity = '']: readonly string[]): Promise<CoachKey> {
	const created = behind('# created: ', made);
	const recipient = behind('# public key: ', of);
	const own = await identityToRecipient(identity).catch(() => null);
	if (!isDay(created) || own !== recipient) throw new Refused('damaged');
	return { identity, recipient, created };
}

/** @throws Refused 'unknown_format', 'newer' */
function checkFirst(line: string | undefined): void {
	const [, major] = FIRST_LINE.exec(line ?? '') ?? [];
	if (major === undefined) throw new Refused('unknown_format');
	if (Number(major) > 1) throw new Refused('newer');
}

/** How many keys follow. @throws Refused 'damaged', 'count_mismatch', 'too_many' */
function countIn(line: string | undefined, lines: number): number {
	const count = behind('# keys: ', line);
	if (!/^[1-9]\d{0,3}$/.test(count)) throw new Refused('damaged');
	if (Number(count) > MOST_KEYS) throw new Refused('too_many');
	if (lines !== 3 * Number(count)) throw new Refused('count_mismatch');
	return Number(count);
}

/**
 * Reads a recovery file, and works out of each identity that the recipient beside it is its own.
 * Blank lines and the line ends of mail may have come into it, nothing else.
 * @throws Refused 'empty', 'too_large', 'not_utf8', 'unknown_format', 'newer', 'too_many',
 * 'count_mismatch' where lines are missing, 'damaged' where one was changed
 */
export async function readKeyFile(bytes: Uint8Array): Promise<CoachKeys> {
	if (bytes.length > MOST_BYTES) throw new Refused('too_large');
	const lines = textIn(bytes)
		.split('\n')
		.map((line) => line.trimEnd())
		.filter((line) => line !== '');
	const [first, named, counted, ...rest] = lines;
	checkFirst(first);
	const name = tidyName(behind('# name:', named));
	const count = countIn(counted, rest.length);
	const keys: CoachKey[] = [];
	for (let at = 0; at < count; at += 1) keys.push(await keyIn(rest.slice(3 * at, 3 * at + 3)));
	if (new Set(keys.map(({ identity }) => identity)).size < count) throw new Refused('damaged');
	return { name, keys };
}
