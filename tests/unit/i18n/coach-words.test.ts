import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certaintyOf } from '../../../src/lib/core/coach/certainty';
import { sellerRow, type NotShared } from '../../../src/lib/core/coach/seller-row';
import { sinceLast } from '../../../src/lib/core/coach/since-last';
import type { Row } from '../../../src/lib/core/records';
import {
	askedText,
	certaintyLabel,
	certaintySentence,
	forcesSentence,
	notSharedSentence,
	reasonText,
	tapsByWeekSentence,
	tensionSentence
} from '../../../src/lib/i18n/coach-words';
import en from '../../../src/lib/i18n/messages/en.json';
import nl from '../../../src/lib/i18n/messages/nl.json';
import { overwriteGetLocale } from '../../../src/lib/i18n/paraglide/runtime.js';
import { seenRows } from '../../../src/routes/coach/seen-rows';
import { FALLING, held, on, tense, threeAWeek } from '../core/coach/coach-builders';
import { ask, TEA, times } from '../core/coach/question-builders';
import { marked, more, tap } from '../core/insight/overview-builders';
import { CAUSES } from './causes';

const SHARED = {
	notes: true,
	attachments: true,
	rewards: true,
	products: 'all',
	times: 'exact'
} as const;
const rowOf = (rows: readonly Row[], from: number, to: number) =>
	sellerRow({ ...held(rows, on(to)), shared: SHARED }, { from: on(from), to: on(to) });
/** Spaces that hold together read like any other. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const sure = (rows: readonly Row[], until: number) => {
	const certainty = certaintyOf(held(rows, on(until)).said);
	return [certaintyLabel(certainty), plain(certaintySentence(certainty))];
};

beforeAll(() => overwriteGetLocale(() => 'nl'));
afterAll(() => overwriteGetLocale(() => 'nl'));

describe('how sure', () => {
	test('a change is a dated fact with both averages', () => {
		expect(sure(threeAWeek(FALLING), 98)).toEqual([
			'Echte verandering',
			'Lager. Gemiddeld 31 van 5 jan tot en met 1 feb 2026, en 21 van 16 mrt tot en met 12 apr 2026.'
		]);
	});

	test('what did not clearly change says of which weeks', () => {
		const rows = threeAWeek(times(42, (index) => 20 + (index % 3)));
		expect(sure(rows, 98)).toEqual([
			'Gewone schommeling',
			'Geen duidelijk verschil van 5 jan tot en met 12 apr 2026.'
		]);
	});

	test('with too few days it says how many are missing, and no more', () => {
		const [label, sentence] = sure(tense(on(0), 20), 3);
		expect(label).toBe('Te weinig dagen');
		expect(sentence).toMatch(/^Nog niets te zeggen\. Zeker nog \d+ volledige dagen nodig\.$/);
	});

	test('where time has to pass it is not sure yet', () => {
		expect(sure(threeAWeek(FALLING), 97)).toEqual([
			'Nog niet zeker',
			'Nog niets te zeggen. Eerst moet er tijd voorbijgaan.'
		]);
	});
});

test('drawings are told to who does not see them', () => {
	const rows = [...times(40, (index) => tense(on(index), 18 + (index % 3))).flat(), tap(on(39))];
	const row = rowOf(rows, 0, 39);
	expect(plain(tensionSentence('Noor', row))).toBe(
		'Spanning van Noor, 5 jan tot en met 13 feb 2026, 40 volledige dagen. ' +
			'Gewoon voor Noor: 15 tot 23. Nog niets te zeggen. Eerst moet er tijd voorbijgaan.'
	);
	expect(tapsByWeekSentence('Noor', row)).toBe(
		'Tikjes van Noor: 1 keer hebberigheid en 0 keer angst, in 6 weken.'
	);
	const { now } = row.parts;
	expect(forcesSentence('Noor', now!, null)).toMatch(
		/^Vier krachten van Noor, gemiddeld over 40 volledige dagen: .*hebberigheid \d+/
	);
	expect(forcesSentence('Noor', now!, now)).toContain('In de dagen ervoor, over 40');
});

test.each<[NotShared[], string]>([
	[[], 'Niet in dit bestand: niets. Bram deelde alles wat kan.'],
	[['notes'], 'Niet in dit bestand: notities. Bram deelde dat niet.'],
	[
		['notes', 'attachments', 'minutes'],
		'Niet in dit bestand: notities, foto’s en geluiden en minuten van tikjes. Bram deelde dat niet.'
	]
])('of what is not shared %j it says so', (lacks, sentence) => {
	expect(notSharedSentence('Bram', lacks)).toBe(sentence);
});

describe('a question', () => {
	const names = new Map([[TEA, 'Thee']]);

	test('names the day that it is about, and what is to be seen there', () => {
		const [, found] = ask([more(on(40), 1), marked(on(45), 'new_product')]);
		expect(plain(askedText(found!, names))).toBe(
			'Sinds 19 feb verkoop je iets nieuws. Hoe is dat?'
		);
		expect(plain(reasonText(found!))).toBe('Gemarkeerd op 19 feb 2026.');
	});

	test('about what went well says how often', () => {
		const [found] = ask([more(on(40), 1), more(on(41), 2)]);
		expect(reasonText(found!)).toBe('2 keer in deze dagen.');
	});

	test('of how moments ended says of how many', () => {
		const [found] = ask(times(8, (index) => tap(on(40), { response: 'asked' }, index)));
		expect(reasonText(found!)).toBe('Doorgevraagd: bij 8 van 8 tikjes.');
	});

	test('that fits anyone says so', () => {
		expect(reasonText(ask([])[0]!)).toBe('Past bij iedereen.');
	});

	test('of a product has its name', () => {
		const found = { key: 'belief', slots: { product: TEA } } as const;
		expect(askedText(found, names)).toBe('Wat vind je zelf van Thee?');
	});
});

test('what is seen stands beside what came before, without what is not shared', () => {
	const rows = [...times(40, (index) => tense(on(index), 20)).flat(), tap(on(39))];
	const of = { ...held(rows, on(39)), until: on(39) };
	const { since, before } = sinceLast(
		{ ...of, shared: { notes: false, rewards: false } },
		on(29),
		null
	);
	const shown = seenRows(since!, before);
	expect(shown.map(({ label }) => label)).toEqual([
		'Ingevuld',
		'Spanning',
		'Blij in het werk, 0 tot 10',
		'Geloof in wat je verkoopt, 0 tot 10',
		'Hebberigheid',
		'Angst',
		'Doorgevraagd'
	]);
	expect(shown[0]).toMatchObject({ now: '10 van 10', then: '10 van 10' });
	expect(shown[1]!.then).toBe('20 (10×)');
	expect(shown[4]).toMatchObject({ now: '1', then: '0' });
	expect(seenRows(since!, null).every(({ then }) => then === '')).toBe(true);
});

test.each([
	['nl', nl],
	['en', en]
])('no words of the coach name a cause: %s', (_, messages) => {
	const words = Object.entries(messages).filter(
		([key]) => key.startsWith('coach_why') || /^coach_(rose|fell|unclear|missing|see|ask)/.test(key)
	);
	expect(words.length).toBeGreaterThan(10);
	expect(words.filter(([, text]) => CAUSES.test(JSON.stringify(text)))).toEqual([]);
});
