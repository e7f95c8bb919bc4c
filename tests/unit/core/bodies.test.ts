import { describe, expect, it } from 'vitest';
import { admitChange, answerId, textId, tillId, type Kind } from '../../../src/lib/core/records';
import { day } from '../../../src/lib/core/days';
import { at, momentId, PHONE } from './builders';

const DAY = day('2026-06-02');
const AT = at(DAY);
const ID = momentId(1);

/** `ok`, or the reason why the gate refuses this body. */
function verdict(kind: Kind, body: unknown, id = ID): string {
	const of = kind === 'product' || kind === 'question' ? '' : DAY;
	const gate = admitChange({ id, kind, day: of, body });
	return gate.ok ? 'ok' : gate.reason;
}

const PRODUCT = { name: 'Oude kaas', emoji: '🧀', joy: '', archived: false, order: 0 };
const CARD = {
	use: 'card',
	text: 'Voor wie is het?',
	kinds: ['fear'],
	favourite: false,
	hidden: false
};
const DAILY = { use: 'daily', text: 'Hoe sliep ik?', scale: 'ten', archived: false, order: 1 };
const REWARD = { reward: 'review', product: null, at: AT };
const TILL = { reward: 'till', felt: 'usual', product: null, at: AT };
const EVENT = { event: 'holiday', label: 'Terschelling', until: '2026-06-09', at: AT };
const PHOTO = {
	about: DAY,
	type: 'photo',
	mime: 'image/jpeg',
	size: 180_000,
	sha256: 'a'.repeat(64),
	width: 1200,
	height: 1600,
	seconds: null,
	at: AT
};
const SOUND = {
	...PHOTO,
	type: 'sound',
	mime: 'audio/webm',
	width: null,
	height: null,
	seconds: 12.4
};

const whole: [string, Kind, object, string?][] = [
	['a product', 'product', PRODUCT],
	['a card', 'question', CARD],
	['a daily question', 'question', DAILY],
	['a reward', 'reward', REWARD],
	['the till', 'reward', TILL, tillId(DAY)],
	['an event', 'event', EVENT],
	['a photo', 'attachment', PHOTO],
	['a voice note', 'attachment', SOUND]
];

describe.each(whole)('%s', (_, kind, body, id) => {
	it('is let through, with what a newer version added', () => {
		expect(verdict(kind, body, id)).toBe('ok');
		expect(verdict(kind, { ...body, mood: [{}] }, id)).toBe('ok');
	});

	it.each(Object.keys(body))('without its %s is none', (name) => {
		const rest = Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
		expect(verdict(kind, rest, id)).toBe('bad_body');
	});

	it.each(Object.keys(body))('whose %s is a list in a list is none', (name) => {
		expect(verdict(kind, { ...body, [name]: [[]] }, id)).toBe('bad_body');
	});
});

it.each<[string, Kind, object, string]>([
	['a name of 60', 'product', { ...PRODUCT, name: 'a'.repeat(60) }, 'ok'],
	['a name of 61', 'product', { ...PRODUCT, name: 'a'.repeat(61) }, 'bad_body'],
	['a name of nothing', 'product', { ...PRODUCT, name: '  ' }, 'bad_body'],
	['markup for a name', 'product', { ...PRODUCT, name: '<img onerror=1>' }, 'ok'],
	['no emoji', 'product', { ...PRODUCT, emoji: null }, 'ok'],
	['a family of seven signs', 'product', { ...PRODUCT, emoji: '👨‍👩‍👧‍👦' }, 'ok'],
	['a word for an emoji', 'product', { ...PRODUCT, emoji: 'a'.repeat(17) }, 'bad_body'],
	['a joy of 1000', 'product', { ...PRODUCT, joy: 'a'.repeat(1000) }, 'ok'],
	['a joy of 1001', 'product', { ...PRODUCT, joy: 'a'.repeat(1001) }, 'bad_body'],
	['a place between two', 'product', { ...PRODUCT, order: 1.5 }, 'ok'],
	['a place without end', 'product', { ...PRODUCT, order: Infinity }, 'bad_body'],
	['a card for nothing', 'question', { ...CARD, kinds: [] }, 'ok'],
	['a card for joy', 'question', { ...CARD, kinds: ['joy'] }, 'bad_body'],
	['a question of 300', 'question', { ...CARD, text: 'a'.repeat(300) }, 'ok'],
	['a question of 301', 'question', { ...DAILY, text: 'a'.repeat(301) }, 'bad_body'],
	['an empty question', 'question', { ...DAILY, text: '\n' }, 'bad_body'],
	['another scale', 'question', { ...DAILY, scale: 'five' }, 'bad_body'],
	['another use', 'question', { ...CARD, use: 'prompt' }, 'bad_body'],
	['a full till', 'reward', { ...TILL, felt: 'full' }, 'bad_body'],
	['an unknown reward', 'reward', { ...REWARD, reward: 'money' }, 'bad_body'],
	['an event of one day', 'event', { ...EVENT, until: null }, 'ok'],
	['a holiday until no day', 'event', { ...EVENT, until: '2026-02-31' }, 'bad_body'],
	['a new start', 'event', { ...EVENT, event: 'start', label: '', until: null }, 'ok'],
	['an empty photo', 'attachment', { ...PHOTO, size: 0 }, 'bad_body'],
	['50 MB', 'attachment', { ...PHOTO, size: 50_000_000 }, 'ok'],
	['a byte more', 'attachment', { ...PHOTO, size: 50_000_001 }, 'bad_body'],
	['half a checksum', 'attachment', { ...PHOTO, sha256: 'a'.repeat(32) }, 'bad_body'],
	['a checksum in capitals', 'attachment', { ...PHOTO, sha256: 'A'.repeat(64) }, 'bad_body'],
	['a width of nothing', 'attachment', { ...PHOTO, width: 0 }, 'bad_body'],
	['a sound before it began', 'attachment', { ...SOUND, seconds: -1 }, 'bad_body'],
	['a film', 'attachment', { ...PHOTO, type: 'film' }, 'bad_body']
])('%s (%s): %s', (_, kind, body, expected) => {
	expect(verdict(kind, body)).toBe(expected);
});

describe('a record says what its id can say', () => {
	const answer = (value: unknown) => ({ value, at: AT, model: 'AS-1.0' });
	const text = (type: string) => ({ type, text: 'Regen', prompt: null });

	it.each<[string, Kind, string, unknown, string]>([
		['an own question on a scale', 'answer', answerId.own(DAY, ID), answer(7), 'ok'],
		['an own question with yes', 'answer', answerId.own(DAY, ID), answer('yes'), 'ok'],
		['an own question with no', 'answer', answerId.own(DAY, ID), answer('no'), 'ok'],
		['an own question that closes', 'answer', answerId.own(DAY, ID), answer('all'), 'bad_body'],
		['sold', 'answer', answerId.sold(DAY, ID), answer('yes'), 'ok'],
		['not sold, which is a deletion', 'answer', answerId.sold(DAY, ID), answer('no'), 'bad_body'],
		['sold 7 times', 'answer', answerId.sold(DAY, ID), answer(7), 'bad_body'],
		['happiness with yes', 'answer', answerId.happiness(DAY), answer('yes'), 'bad_body'],
		['attention', 'answer', answerId.attention(DAY), answer(10), 'ok'],
		['the till under an id of its own', 'reward', ID, TILL, 'bad_body'],
		['a review as the till', 'reward', tillId(DAY), REWARD, 'bad_body'],
		['a reflection', 'text', textId(DAY, PHONE, 'reflection'), text('reflection'), 'ok'],
		['a note as a reflection', 'text', textId(DAY, PHONE, 'reflection'), text('note'), 'bad_body'],
		['a reflection as a note', 'text', textId(DAY, PHONE), text('reflection'), 'bad_body'],
		['curious', 'text', textId(DAY, PHONE, 'curious'), text('curious'), 'ok']
	])('%s', (_, kind, id, body, expected) => {
		expect(verdict(kind, body, id)).toBe(expected);
	});
});

it.each([
	[undefined, 'ok'],
	['Wat at ik?', 'ok'],
	['a'.repeat(301), 'bad_body'],
	[7, 'bad_body']
])('a prompt of one’s own, %j: %s', (ownPrompt, expected) => {
	const body = { type: 'reflection', text: 'Brood', prompt: null, ownPrompt };
	expect(verdict('text', body, textId(DAY, PHONE, 'reflection'))).toBe(expected);
});
