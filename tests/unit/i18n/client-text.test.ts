import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../src/lib/core/coach/client';
import type { Sent } from '../../../src/lib/core/coach/sent';
import type { Talk } from '../../../src/lib/core/coach/talk';
import type { HeldShare } from '../../../src/lib/core/coach/taking-share';
import { day } from '../../../src/lib/core/days';
import { clientText, type AllOfClient } from '../../../src/lib/i18n/client-text';
import { overwriteGetLocale } from '../../../src/lib/i18n/paraglide/runtime.js';
import { at, happiness, momentId, note, photo } from '../core/builders';

beforeAll(() => overwriteGetLocale(() => 'nl'));
afterAll(() => overwriteGetLocale(() => 'nl'));

const DAY = day('2026-06-11');
const client: Client = {
	id: momentId(1),
	seller: 'seller',
	name: 'Noor van de kaas',
	label: 'Noor (markt)',
	group: false,
	keepUntil: day('2026-12-11'),
	keepSaid: null,
	reply: null
};
const share = {
	id: momentId(2),
	day: DAY,
	body: {
		share: { number: 3, from: day('2026-06-01'), to: DAY, message: 'Dit was\nmijn maand.' }
	}
} as HeldShare;
const talk: Talk = {
	id: momentId(3),
	day: day('2026-06-12'),
	client: client.id,
	text: 'Over het rijpen.',
	asked: ['happy_work', 'gap 2026-06-03 2026-06-09', 'a-question-of-later'],
	appointment: day('2026-07-01'),
	at: at(DAY)
};
const sent: Sent = {
	id: momentId(4),
	day: day('2026-06-13'),
	client: client.id,
	message: 'message',
	text: 'Mooi gedaan.',
	question: { id: momentId(5), text: 'Wat vroeg de klant?' },
	cards: [{ id: momentId(6), text: 'Voor wie is het?', kinds: ['fear'] }],
	answers: [
		{ answer: 'Of het rijp was.', at: DAY, opened: at(DAY) },
		{ answer: null, at: DAY, opened: at(DAY) }
	],
	at: at(DAY)
};
const all: AllOfClient = {
	coach: 'Zoë de Vries',
	client,
	name: 'Noor (markt)',
	shares: [share],
	rows: [happiness(DAY, 7), note(DAY, DAY, 'Regen en toch vol.'), photo(DAY, 1)],
	talks: [talk],
	sent: [sent],
	today: day('2026-06-20')
};
/** Spaces that hold together read like any other. */
const lines = (of: AllOfClient) => clientText(of).replaceAll('\u00A0', ' ').split('\n');

describe('all that is kept of a seller', () => {
	test('says whose it is, what was shared, written, asked, agreed, sent and answered', () => {
		expect(lines(all).slice(0, 27)).toEqual([
			'Alles wat Zoë de Vries van Noor (markt) bewaart',
			'20 jun 2026',
			'',
			'Naam in de bestanden: Noor van de kaas',
			'Naam bij de coach: Noor (markt)',
			'Bewaren tot en met 11 dec 2026.',
			'',
			'Bestanden',
			'3: 1 jun 2026 tot en met 11 jun 2026, geopend op 11 jun 2026',
			'  Bericht bij het bestand: Dit was',
			'  mijn maand.',
			'',
			'Gesprekken',
			'12 jun 2026',
			'  Over het rijpen.',
			'  Gevraagd: Wanneer was je blij met je werk?',
			'  Gevraagd: Tussen 3 jun en 9 jun zie ik niets. Hoe waren die dagen?',
			'  Gevraagd: a-question-of-later',
			'  Afgesproken: 1 jul 2026.',
			'',
			'Wat je stuurde',
			'Gestuurd op 13 jun 2026',
			'  Mooi gedaan.',
			'  Wat vroeg de klant?',
			'  Vraag voor de klant: Voor wie is het?',
			'  Antwoord van 11 jun 2026: Of het rijp was.',
			'  Antwoord van 11 jun 2026: Antwoordt hier liever niet op.'
		]);
	});

	test('holds the days that are shared, and names photos', () => {
		const text = lines(all).slice(27).join('\n');
		expect(text).toContain('Wat in de bestanden staat');
		expect(text).toContain('Regen en toch vol.');
		expect(text).toMatch(/: 7\n/);
		expect(text).toMatch(/foto/i);
	});

	test('has no heading where there is nothing', () => {
		const text = clientText({ ...all, client: { ...client, label: '' }, talks: [], sent: [] });
		for (const heading of ['Naam bij de coach', 'Gesprekken', 'Wat je stuurde']) {
			expect(text).not.toContain(heading);
		}
	});
});
