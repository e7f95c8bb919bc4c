import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { tidyName } from '../../../src/lib/core/person-name';
import { drawKeyPair } from '../../../src/lib/share/coach-key';
import { invitationLink, readInvitation } from '../../../src/lib/share/invitation';

const BASE = 'https://ambitiespanning.example/share';
const NAME = 'José de Vries';
/** Of the examples of age. */
const RECIPIENT = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

const link = invitationLink(BASE, { name: NAME, recipient: RECIPIENT });
const whole = { ok: true, value: { name: NAME, recipient: RECIPIENT } };
const refused = (reason: string) => ({ ok: false, reason });

/** A link with these fields, and a check that fits. */
function linkOf(said: string): string {
	return `${BASE}#${said}-${createHash('sha256').update(said).digest('hex').slice(0, 10)}`;
}

describe('an invitation', () => {
	test('is written as it is described', () => {
		const hex = '4a6f73c3a920646520567269657';
		expect(link).toBe(linkOf(`coach-1-${RECIPIENT}-${hex}3`));
		expect(link).toMatch(/^[^#]+#[a-z0-9-]+$/);
	});

	test('is short enough for a code of version 8: 152 bytes at level M', () => {
		expect(link.length).toBeLessThanOrEqual(152);
	});

	test('comes back with any name, tidied', async () => {
		const { recipient } = await drawKeyPair();
		const name = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 80 }),
			fc.string({ unit: 'grapheme', maxLength: 80 })
		);
		fc.assert(
			fc.property(name, (typed) => {
				expect(readInvitation(invitationLink(BASE, { name: typed, recipient }))).toEqual({
					ok: true,
					value: { name: tidyName(typed), recipient }
				});
			}),
			{ seed: 20261127, numRuns: 300 }
		);
	});

	test('whose name was not tidied by who wrote it is read with a tidy one', () => {
		const hex = Buffer.from(`Jan\u202e\u0000\u200b${'x'.repeat(90)}`).toString('hex');
		expect(readInvitation(linkOf(`coach-1-${RECIPIENT}-${hex}`))).toEqual({
			ok: true,
			value: { name: `Jan${'x'.repeat(57)}`, recipient: RECIPIENT }
		});
	});

	test.each<[string, string]>([
		['behind # alone', link.slice(link.indexOf('#'))],
		['with a full stop', `${link}.`],
		['with other signs behind it', `${link}!?…»)`],
		['in brackets', `<${link}>`],
		['in markup', `<a href="${link}">kijk</a>`],
		['with markup of a chat', `*${link}*`],
		['with a dash behind it', `${link}- tot zo`],
		['in a message', `[10:32, 27-11-2026] Coach: Hoi!\nHier is hij: ${link}\nGroet, José #coach`],
		['with a shortened one before it', `${link.slice(0, 80)}…\n${link}`],
		['percent-encoded', encodeURIComponent(link)],
		['percent-encoded twice', encodeURIComponent(encodeURIComponent(link))],
		['every letter encoded', link.replace(/./g, (at) => `%${at.charCodeAt(0).toString(16)}`)],
		['behind the address of another app', `https://l.example/?u=${encodeURIComponent(link)}&h=AT3`],
		['with signs for breaking words', link.replace(/(.{20})/g, '$1\u200b')],
		['at another address', link.replace(BASE, 'http://localhost:4173/nl/delen')],
		['with line ends of mail', `\r\n${link}\r\n`]
	])('is found %s', (_, text) => {
		expect(readInvitation(text)).toEqual(whole);
	});

	test('that was cut off anywhere is noticed', () => {
		for (let size = 0; size < link.length; size += 1) {
			const isBegun = size >= BASE.length + '#coach-1-'.length;
			const reason = isBegun ? 'cut' : 'not_an_invitation';
			expect(readInvitation(link.slice(0, size))).toEqual(refused(reason));
			expect(readInvitation(`${link.slice(0, size)}…`)).toEqual(refused(reason));
		}
	});

	test('with a letter changed, lost or added is noticed', () => {
		const start = BASE.length + 2;
		const at = fc.integer({ min: start, max: link.length - 1 });
		const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-#. ABC%é');
		const kind = fc.constantFrom('changed', 'lost', 'added');
		fc.assert(
			fc.property(at, letter, kind, (place, other, how) => {
				fc.pre(how !== 'changed' || link[place] !== other);
				const kept = how === 'added' ? link.slice(place) : link.slice(place + 1);
				const text = link.slice(0, place) + (how === 'lost' ? '' : other) + kept;
				expect(readInvitation(text)).not.toMatchObject({ ok: true });
			}),
			{ seed: 20261127, numRuns: 3000 }
		);
	});

	test('with any one letter of what it says changed is noticed', () => {
		for (let at = BASE.length; at < link.length; at += 1) {
			for (const other of 'q7-') {
				if (link[at] === other) continue;
				const text = link.slice(0, at) + other + link.slice(at + 1);
				expect(readInvitation(text)).not.toMatchObject({ ok: true });
			}
		}
	});

	test.each<[string, string, string]>([
		['nothing', '', 'not_an_invitation'],
		['another link', 'https://ambitiespanning.example/#coach', 'not_an_invitation'],
		['words about one', 'coach-1-op-1', 'not_an_invitation'],
		['a recipient alone', RECIPIENT, 'not_an_invitation'],
		['a newer form', linkOf('coach-2-what-ever-it-says'), 'newer'],
		['a recipient that is none', linkOf(`coach-1-${RECIPIENT.replace('z', 'q')}-4a`), 'bad_key'],
		['a key of another kind', linkOf('coach-1-age1tag1qwe0kafs-4a'), 'bad_key'],
		['no key', linkOf('coach-1--4a'), 'bad_key'],
		['a name that is no text', linkOf(`coach-1-${RECIPIENT}-ff`), 'cut'],
		['half a letter', linkOf(`coach-1-${RECIPIENT}-4a6`), 'cut'],
		['a field too many', `${linkOf(`coach-1-${RECIPIENT}-4a`)}-0`, 'cut'],
		['capitals', link.toUpperCase(), 'not_an_invitation']
	])('is not taken: %s', (_, text, reason) => {
		expect(readInvitation(text)).toEqual(refused(reason));
	});

	test('is looked for in a long text without end', () => {
		const long = '#coach-1-'.repeat(200_000);
		expect(readInvitation(long)).toEqual(refused('cut'));
		expect(readInvitation('%25'.repeat(200_000))).toEqual(refused('not_an_invitation'));
	});
});
