import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MomentBody } from '../../../src/lib/core/bodies';
import { cardUse, joinUse, sumUse, useByGroup } from '../../../src/lib/core/card-use';
import { note, moment } from './builders';

const DAY = '2026-06-02';
const NEED = { questionShown: 'need-01' };
const ASKED = { response: 'asked', questionShown: 'need-01', questionAsked: 'need-01' } as const;

const bodies: fc.Arbitrary<Partial<MomentBody>> = fc.record({
	kind: fc.constantFrom('greed', 'fear'),
	response: fc.constantFrom('asked', 'let_pass', 'gave_in', null),
	questionShown: fc.constantFrom('need-01', 'feeling-02', null),
	questionAsked: fc.constantFrom('need-01', 'feeling-02', null)
});
const moments = fc
	.array(bodies, { maxLength: 40 })
	.map((each) => each.map((body, number) => moment(DAY, number, body)));

describe('what became of questions', () => {
	it('is counted by what pulled, and by how the moment ended', () => {
		const use = cardUse([
			moment(DAY, 1, ASKED),
			moment(DAY, 2, { ...NEED, response: 'let_pass' }),
			moment(DAY, 3, { ...NEED, response: null }),
			moment(DAY, 4, { ...NEED, kind: 'fear', response: 'gave_in' }),
			moment(DAY, 5, { response: 'gave_in' }),
			{ ...moment(DAY, 6, ASKED), body: null },
			note(DAY, DAY, 'need-01')
		]);
		expect([...use.keys()]).toEqual(['need-01']);
		expect(use.get('need-01')).toEqual({
			greed: { shown: 3, asked: 1, ends: { asked: 1, let_pass: 1, gave_in: 0, open: 1 } },
			fear: { shown: 1, asked: 0, ends: { asked: 0, let_pass: 0, gave_in: 1, open: 0 } }
		});
	});

	it('goes to the question asked, where another stood on the screen since', () => {
		const use = cardUse([moment(DAY, 1, { ...ASKED, questionShown: 'need-02' })]);
		expect([...use.keys()]).toEqual(['need-01']);
	});

	it('adds up to the moments that have a question, whatever these are', () => {
		fc.assert(
			fc.property(moments, (rows) => {
				const all = sumUse([...cardUse(rows).values()].flatMap(({ greed, fear }) => [greed, fear]));
				const known = rows.filter(({ body }) => {
					const { questionAsked, questionShown } = body as MomentBody;
					return questionAsked !== null || questionShown !== null;
				});
				expect(all.shown).toBe(known.length);
				expect(Object.values(all.ends).reduce((sum, count) => sum + count)).toBe(known.length);
			}),
			{ seed: 20260605 }
		);
	});

	it('is the same counted in steps as at once, and no step is changed by the next', () => {
		fc.assert(
			fc.property(moments, fc.nat(40), (rows, at) => {
				const [one, other] = [cardUse(rows.slice(0, at)), cardUse(rows.slice(at))];
				const before = structuredClone(one);
				const joined = joinUse(one, other);
				expect(new Map(joined)).toEqual(new Map(cardUse(rows)));
				expect(one).toEqual(before);
			}),
			{ seed: 20260605 }
		);
	});
});

describe('what became of groups', () => {
	it('is the sum of their questions, for one pull', () => {
		const use = cardUse([
			moment(DAY, 1, ASKED),
			moment(DAY, 2, { questionShown: 'need-02', response: null }),
			moment(DAY, 3, { questionShown: 'feeling-01', kind: 'fear' })
		]);
		const groups = useByGroup(use, 'greed', (id) => id.split('-')[0]!);
		expect(groups.get('need')).toMatchObject({ shown: 2, asked: 1, ends: { open: 1 } });
		expect(groups.get('feeling')?.shown).toBe(0);
	});
});
