import { describe, expect, it } from 'vitest';
import {
	blankMark,
	cardsFrom,
	isDeleted,
	markChange,
	markOf,
	mendCard,
	newCard
} from '../../../src/lib/core/cards';
import { admitChange } from '../../../src/lib/core/records';
import { DECK } from '../../../src/lib/core/deck';
import { momentId, row } from './builders';

const ID = momentId(1);
const own = newCard({ id: ID, text: ' Wat <b>nu</b>? ', kinds: ['fear'] });
const daily = row('question', momentId(3), '', {
	use: 'daily',
	text: 'Sliep je goed?',
	scale: 'yes_no',
	archived: false,
	order: 0
});

describe('what a seller made of the deck', () => {
	it('is their own questions, the oldest first, and the marks of the others', () => {
		const older = newCard({ id: momentId(0), text: 'Eerder?', kinds: ['greed', 'fear'] });
		const liked = markChange(blankMark('need-01'), { favourite: true });
		const cards = cardsFrom([daily, own, liked, older]);
		expect(cards.own.map(({ id, text }) => [id, text])).toEqual([
			[momentId(0), 'Eerder?'],
			[ID, 'Wat <b>nu</b>?']
		]);
		expect(markOf({ id: 'need-01' }, cards)).toEqual({ favourite: true, hidden: false });
		expect(markOf({ id: 'need-02' }, cards)).toEqual({ favourite: false, hidden: false });
		expect(markOf(cards.own[0]!, cards)).toMatchObject({ favourite: false, hidden: false });
	});

	it('is nothing where everything is deleted, or of other settings', () => {
		const setting = row('setting', 'setting/place', '', { value: 'shop' });
		expect(cardsFrom([{ ...own, body: null }, blankMark('need-01'), setting])).toEqual({
			own: [],
			marks: new Map()
		});
	});

	it.each([null, 'hidden', 3, [], { hidden: 'yes', favourite: 1 }])(
		'takes no mark from %j, which no version wrote',
		(value) => {
			const found = row('setting', 'setting/card-need-01', '', { value });
			const mark = { favourite: false, hidden: false };
			expect(cardsFrom([found]).marks.get('need-01')).toEqual(mark);
			expect(markChange(found, { hidden: true }).body?.value).toMatchObject({ hidden: true });
		}
	);
});

describe('marking', () => {
	it.each(DECK)('$id passes the gate', ({ id }) => {
		expect(admitChange(markChange(blankMark(id), { hidden: true })).ok).toBe(true);
	});

	it('changes one thing and keeps the other, and what a newer version added', () => {
		const liked = markChange(blankMark('need-01'), { favourite: true });
		const newer = { ...liked, body: { value: { ...(liked.body!.value as object), since: 3 } } };
		expect(markChange(newer, { hidden: true }).body).toEqual({
			value: { favourite: true, hidden: true, since: 3 }
		});
	});
});

describe('a question of the seller', () => {
	it('passes the gate as it was typed, without the room around it', () => {
		expect(admitChange(own)).toMatchObject({
			ok: true,
			value: { body: { text: 'Wat <b>nu</b>?' } }
		});
		expect(admitChange(newCard({ id: ID, text: '  ', kinds: [] })).ok).toBe(false);
	});

	it('is mended, keeping what is not mended', () => {
		expect(mendCard(own, { text: 'Anders? ', hidden: true })?.body).toEqual({
			use: 'card',
			text: 'Anders?',
			kinds: ['fear'],
			favourite: false,
			hidden: true
		});
		expect(mendCard({ ...own, body: null }, { hidden: true })).toBeNull();
		expect(mendCard(daily, { hidden: true })).toBeNull();
	});

	it('is known to be deleted, where it is', () => {
		expect(isDeleted(ID, [{ ...own, body: null }])).toBe(true);
		expect(isDeleted(ID, [own])).toBe(false);
		expect(isDeleted(ID, [])).toBe(false);
		expect(isDeleted(null, [{ ...own, body: null }])).toBe(false);
	});
});
