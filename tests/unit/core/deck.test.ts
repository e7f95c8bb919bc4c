import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DECK, deckQuestion, drawQuestion, questionSet } from '../../../src/lib/core/deck';
import { PLACES, type Place } from '../../../src/lib/core/bodies';
import { FRESH_DECK, type DeckState } from '../../../src/lib/core/settings';
import type { Pull } from '../../../src/lib/core/tension';

const KINDS = ['greed', 'fear'] as const;
const sets = KINDS.flatMap((kind) => PLACES.map((place) => ({ kind, place })));

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const chances = (count: number) => fc.array(chance, { minLength: count, maxLength: count });

/** The ids that these chances draw one after the other, and the state of the deck after them. */
function drawn(kind: Pull, place: Place, each: readonly number[], from: DeckState = FRESH_DECK) {
	let state = from;
	const ids = each.map((next) => {
		const draw = drawQuestion(state, kind, place, next);
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
		expect(deckQuestion('need-01')?.en).toBe('What brought you here today?');
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
		expect(shop.places).toContain('shop');
	});
});
