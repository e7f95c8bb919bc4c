import { expect, test } from 'vitest';
import { day } from '../../../src/lib/core/days';
import { isWhole, messageOf, NEW_CARD, NO_MESSAGE } from '../../../src/routes/coach/message-form';
import { uuid } from '../share/files';

const TODAY = day('2026-07-14');
const NOOR = '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f';

test('a message that was typed is made without what says nothing', () => {
	let next = 20;
	const making = {
		name: 'Zoë',
		to: NOOR,
		at: TODAY,
		id: () => uuid((next += 1)),
		cardId: () => uuid((next += 1))
	};
	const typed = {
		text: ' Mooie week. ',
		question: '  ',
		cards: [NEW_CARD, { text: ' Voor wie? ', kinds: ['fear' as const] }]
	};
	expect(messageOf(typed, making)).toEqual({
		from: 'coach',
		id: uuid(21),
		coach: { name: 'Zoë' },
		to: NOOR,
		at: TODAY,
		text: 'Mooie week.',
		question: null,
		cards: [{ id: uuid(22), text: 'Voor wie?', kinds: ['fear'] }]
	});
	expect(messageOf({ ...NO_MESSAGE, question: 'Wat hielp?' }, making).question).toEqual({
		id: expect.any(String),
		text: 'Wat hielp?'
	});
});

test.each([
	[NO_MESSAGE, false],
	[{ ...NO_MESSAGE, text: ' \n' }, false],
	[{ ...NO_MESSAGE, text: 'Hoi' }, true],
	[{ ...NO_MESSAGE, question: 'Wat?' }, true],
	[{ ...NO_MESSAGE, cards: [NEW_CARD] }, false],
	[{ ...NO_MESSAGE, cards: [{ ...NEW_CARD, text: 'Voor wie?' }] }, true],
	[{ ...NO_MESSAGE, text: 'Hoi', cards: [{ text: 'Voor wie?', kinds: [] }] }, false],
	[{ ...NO_MESSAGE, text: 'Hoi', cards: [{ text: '', kinds: [] }] }, true]
])('whether %j can be sent: %s', (typed, whole) => {
	expect(isWhole(typed)).toBe(whole);
});
