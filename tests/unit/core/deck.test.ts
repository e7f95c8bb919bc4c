import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CARDS, type Cards, type OwnCard } from '../../../src/lib/core/cards';
import {
	allHidden,
	DECK,
	deckQuestion,
	drawable,
	drawQuestion,
	GROUPS,
	inOrder,
	questionSet
} from '../../../src/lib/core/deck';
import { PLACES, type Place } from '../../../src/lib/core/bodies';
import { FRESH_DECK, type DeckState } from '../../../src/lib/core/settings';
import type { Pull } from '../../../src/lib/core/tension';
import { momentId } from './builders';

const KINDS = ['greed', 'fear'] as const;
const sets = KINDS.flatMap((kind) => PLACES.map((place) => ({ kind, place })));

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const chances = (count: number) => fc.array(chance, { minLength: count, maxLength: count });

/** The ids that these chances draw one after the other, and the state of the deck after them. */
function drawn(
	kind: Pull,
	place: Place,
	each: readonly number[],
	from: DeckState = FRESH_DECK,
	cards: Cards = NO_CARDS
) {
	let state = from;
	const ids = each.map((next) => {
		const draw = drawQuestion(state, kind, place, next, cards);
		state = draw.state;
		return draw.question.id;
	});
	return { ids, state };
}

describe('the deck', () => {
	it('holds 61 questions with ids of their own', () => {
		expect(DECK).toHaveLength(61);
		expect(new Set(DECK.map((each) => each.id)).size).toBe(61);
	});

	it.each(DECK)('$id is well formed', (question) => {
		for (const wording of [question.nl_je, question.nl_u, question.en]) {
			expect(wording.trim()).toBe(wording);
			expect(wording).toMatch(/^[^<>{}]{8,120}[?.…]$/);
		}
		expect(GROUPS).toContain(question.group);
		expect(question.id).toBe(`${question.group}-${question.id.slice(-2)}`);
		// Questions for after the sale answer no pull; nothing draws them yet.
		expect(question.kinds.length === 0).toBe(question.group === 'after');
		expect(['greed', 'fear']).toEqual(expect.arrayContaining(question.kinds));
		expect(question.places.length).toBeGreaterThan(0);
		expect(PLACES).toEqual(expect.arrayContaining(question.places));
	});

	it.each(DECK)('$id keeps to one form of address in each wording', (question) => {
		expect(question.nl_je).not.toMatch(/\b(u|uw)\b/i);
		expect(question.nl_u).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
	});

	it('is found by id, and an unknown id finds nothing', () => {
		expect(deckQuestion('need-01')).toMatchObject({ en: 'What brought you here today?' });
		expect(deckQuestion('need-99')).toBeUndefined();
		expect(deckQuestion(null)).toBeUndefined();
	});
});

describe.each(sets)('drawing for $kind at $place', ({ kind, place }) => {
	const size = questionSet(kind, place).length;

	it('has questions that fit, and a choice of them', () => {
		expect(size).toBeGreaterThan(10);
		for (const each of questionSet(kind, place)) {
			expect(each.kinds).toContain(kind);
			expect(each.places).toContain(place);
		}
	});

	it('shows none twice until all were shown, then starts again with another one', () => {
		fc.assert(
			fc.property(chances(3 * size), (each) => {
				const { ids } = drawn(kind, place, each);
				for (const round of [0, 1, 2]) {
					const own = ids.slice(round * size, (round + 1) * size);
					expect(new Set(own).size).toBe(size);
				}
				expect(ids.filter((id, i) => id === ids[i - 1])).toEqual([]);
			}),
			{ seed: 20260605, numRuns: 40 }
		);
	});

	it('never draws the last one again, though chance asks for it', () => {
		const first = drawn(kind, place, Array<number>(size).fill(0));
		expect(first.ids).toEqual(questionSet(kind, place).map((each) => each.id));
		// The last of the set was shown last, and would be what is left at the end.
		expect(drawQuestion(first.state, kind, place, 1 - Number.EPSILON).question.id).toBe(
			first.ids.at(-2)
		);
	});

	it('takes any chance, from 0 to as good as 1', () => {
		const set = questionSet(kind, place);
		expect(drawQuestion(FRESH_DECK, kind, place, 0).question).toBe(set[0]);
		expect(drawQuestion(FRESH_DECK, kind, place, 1 - Number.EPSILON).question).toBe(set.at(-1));
	});
});

describe('the state of the deck', () => {
	it('is kept apart for greed and fear, and never changed in place', () => {
		const before = structuredClone(FRESH_DECK);
		const { question, state } = drawQuestion(FRESH_DECK, 'fear', 'shop', 0.5);
		expect(state).toEqual({ greed: [], fear: [question.id] });
		expect(FRESH_DECK).toEqual(before);
	});

	it('of one pull keeps no question from the other', () => {
		const [first] = questionSet('fear', 'shop');
		const state = { greed: [first!.id], fear: [] };
		expect(drawQuestion(state, 'fear', 'shop', 0).question).toBe(first);
	});

	it('survives ids that this version does not know', () => {
		const { state } = drawQuestion({ greed: ['later-01'], fear: [] }, 'greed', 'b2b', 0);
		expect(state.greed).toHaveLength(2);
	});

	it('starts again where another place used its questions up', () => {
		const size = questionSet('fear', 'street').length;
		const street = drawn('fear', 'street', Array<number>(size).fill(0.5)).state;
		const { question, state } = drawQuestion(street, 'fear', 'street', 0);
		expect(state.fear).toEqual([question.id]);
		const shop = drawQuestion(street, 'fear', 'shop', 0).question;
		expect(street.fear).not.toContain(shop.id);
		expect(questionSet('fear', 'shop')).toContain(shop);
	});
});

const ownCard = (number: number, card: Partial<OwnCard> = {}): OwnCard => ({
	use: 'card',
	id: momentId(number),
	text: `Vraag ${number}?`,
	kinds: ['greed', 'fear'],
	favourite: false,
	hidden: false,
	...card
});

const kinds = fc.subarray<Pull>(['greed', 'fear']);
const mark = fc.record({ favourite: fc.boolean(), hidden: fc.boolean() });
const ownCards = fc
	.array(fc.record({ kinds, favourite: fc.boolean(), hidden: fc.boolean() }), { maxLength: 6 })
	.map((each) => each.map((card, number) => ownCard(number, card)));
/** A deck that a seller did anything to. */
const anyCards: fc.Arbitrary<Cards> = fc
	.tuple(ownCards, fc.array(fc.tuple(fc.constantFrom(...DECK.map(({ id }) => id)), mark)))
	.map(([own, marks]) => ({ own, marks: new Map(marks) }));
/** One of which all is hidden, but for some of the seller's own. */
const allBuiltInHidden = new Map(DECK.map(({ id }) => [id, { favourite: false, hidden: true }]));

describe.each(sets)('a deck of the seller for $kind at $place', ({ kind, place }) => {
	it('shows what is not hidden, each once a round, in its order, and none twice in a row', () => {
		fc.assert(
			fc.property(anyCards, fc.infiniteStream(chance), (cards, stream) => {
				const open = drawable(kind, place, cards).map(({ id }) => id);
				const each = [...stream.take(3 * open.length)];
				const { ids } = drawn(kind, place, each, FRESH_DECK, cards);
				for (const round of [0, 1, 2]) {
					const own = ids.slice(round * open.length, (round + 1) * open.length);
					expect([...own].sort()).toEqual([...open].sort());
				}
				if (open.length > 1) expect(ids.filter((id, i) => id === ids[i - 1])).toEqual([]);
				const first = ids.slice(0, open.length);
				const mine = cards.own.filter((card) => open.includes(card.id));
				expect(new Set(first.slice(0, mine.length))).toEqual(new Set(mine.map(({ id }) => id)));
				const rest = first.slice(mine.length);
				const liked = rest.filter((id) => cards.marks.get(id)?.favourite);
				expect(new Set(rest.slice(0, liked.length))).toEqual(new Set(liked));
			}),
			{ seed: 20260605, numRuns: 60 }
		);
	});

	it('draws nothing hidden while anything is not, and never nothing', () => {
		fc.assert(
			fc.property(anyCards, fc.array(chance, { minLength: 1, maxLength: 80 }), (cards, each) => {
				const hidden = new Set([
					...cards.own.filter((card) => card.hidden).map(({ id }) => id),
					...[...cards.marks].filter(([, is]) => is.hidden).map(([id]) => id)
				]);
				const { ids } = drawn(kind, place, each, FRESH_DECK, cards);
				expect(ids).toHaveLength(each.length);
				if (!allHidden(kind, place, cards)) expect(ids.filter((id) => hidden.has(id))).toEqual([]);
			}),
			{ seed: 20260605, numRuns: 60 }
		);
	});

	it('has all hidden questions come back where nothing else is left', () => {
		const cards = { own: [], marks: allBuiltInHidden };
		expect(allHidden(kind, place, cards)).toBe(true);
		expect(drawable(kind, place, cards)).toEqual(questionSet(kind, place));
		expect(allHidden(kind, place, NO_CARDS)).toBe(false);
	});

	it('has the only one that is left come again and again', () => {
		const cards = { own: [ownCard(1)], marks: allBuiltInHidden };
		expect(drawn(kind, place, [0, 0.5, 0.9], FRESH_DECK, cards).ids).toEqual(
			Array<string>(3).fill(momentId(1))
		);
	});
});

describe('questions of the seller', () => {
	it('come for what they are meant for', () => {
		const cards = { own: [ownCard(1, { kinds: ['fear'] })], marks: new Map() };
		expect(drawQuestion(FRESH_DECK, 'fear', 'shop', 0.5, cards).question.id).toBe(momentId(1));
		expect(drawable('greed', 'shop', cards)).toEqual(questionSet('greed', 'shop'));
	});

	it('come at once in the middle of a round', () => {
		const { state } = drawn('greed', 'shop', [0, 0, 0]);
		const cards = { own: [ownCard(1)], marks: new Map() };
		expect(drawQuestion(state, 'greed', 'shop', 0.9, cards).question.id).toBe(momentId(1));
	});

	it('are found by id until they are deleted', () => {
		expect(deckQuestion(momentId(1), [ownCard(1)])).toEqual(ownCard(1));
		expect(deckQuestion(momentId(1), [])).toBeUndefined();
	});

	it('stand before favourites, and these before the rest, each as they stood', () => {
		const [first, second, third] = questionSet('greed', 'shop');
		const cards = {
			own: [ownCard(1), ownCard(2, { favourite: true })],
			marks: new Map([[third!.id, { favourite: true, hidden: false }]])
		};
		const order = inOrder([first!, second!, third!, ...cards.own], cards).map(({ id }) => id);
		expect(order).toEqual([momentId(2), momentId(1), third!.id, first!.id, second!.id]);
	});
});
