import { describe, expect, it } from 'vitest';
import { beliefKey } from '../../../src/lib/core/belief';
import { day } from '../../../src/lib/core/days';
import { lastPlace, moved, onOffer, productsFrom } from '../../../src/lib/core/products';
import { answerId, GENERAL, type Row } from '../../../src/lib/core/records';
import { at, belief, dayFrom, happiness, momentId, row } from './builders';

const DAY = '2026-06-02';
const [CHEESE, BREAD, NUTS] = [momentId(1), momentId(2), momentId(3)] as const;

const product = (id: string, order: number, archived = false): Row =>
	row('product', id, '', { name: `p${order}`, emoji: null, joy: '', archived, order });
const sold = (id: string): Row =>
	row('answer', answerId.sold(day(DAY), id), DAY, { value: 'yes', at: at(DAY), model: 'AS-1.0' });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const THREE = [product(NUTS, 2), product(CHEESE, 0), product(BREAD, 1)];

describe('products', () => {
	it('come in the seller’s order, the older first of two alike', () => {
		expect(ids(productsFrom(THREE))).toEqual([CHEESE, BREAD, NUTS]);
		const alike = [product(NUTS, 1), product(BREAD, 1), product(CHEESE, 1)];
		expect(ids(productsFrom(alike))).toEqual([CHEESE, BREAD, NUTS]);
	});

	it('that are erased are none, and those no longer sold are not on offer', () => {
		const rows = [product(CHEESE, 0), product(BREAD, 1, true), row('product', NUTS, '', null)];
		expect(ids(productsFrom(rows))).toEqual([CHEESE, BREAD]);
		expect(ids(onOffer(productsFrom(rows)))).toEqual([CHEESE]);
	});

	it('go behind the last one when added', () => {
		expect(lastPlace([])).toBe(0);
		expect(lastPlace(productsFrom(THREE))).toBe(3);
	});

	it.each([
		[BREAD, -1, [BREAD, CHEESE, NUTS]],
		[BREAD, 1, [CHEESE, NUTS, BREAD]],
		[CHEESE, -1, [CHEESE, BREAD, NUTS]],
		[NUTS, 1, [CHEESE, BREAD, NUTS]],
		['unknown', 1, [CHEESE, BREAD, NUTS]]
	] as const)('%s moves by %s', (id, by, expected) => {
		const changes = moved(productsFrom(THREE), id, by);
		const after = THREE.map((each) => changes.find((change) => change.id === each.id) ?? each);
		expect(ids(productsFrom(after))).toEqual(expected);
	});

	it('whose places are all alike can be moved too', () => {
		const alike = [product(CHEESE, 0), product(BREAD, 0), product(NUTS, 0)];
		const changes = moved(productsFrom(alike), NUTS, -1);
		const after = alike.map((each) => changes.find((change) => change.id === each.id) ?? each);
		expect(ids(productsFrom(after))).toEqual([CHEESE, NUTS, BREAD]);
	});
});

describe('belief is asked', () => {
	const open = dayFrom(DAY, []);
	it.each<[string, readonly Row[], readonly Row[], string | null]>([
		['in general without products', [], [], GENERAL],
		['of the one product', [], [product(CHEESE, 0)], CHEESE],
		['of the one that is still sold', [], [product(CHEESE, 0, true), product(BREAD, 1)], BREAD],
		['in general when none is sold any more', [], [product(CHEESE, 0, true)], GENERAL],
		['for each where several are sold', [], THREE, null],
		['as it was before there were several', [belief(DAY, 7)], THREE, GENERAL],
		['as it was of the only one', [belief(DAY, 7, CHEESE)], THREE, CHEESE],
		['for each that was sold, though one is left', [sold(CHEESE)], [product(BREAD, 0)], null],
		['for each where several were', [belief(DAY, 7), belief(DAY, 5, CHEESE)], [], null]
	])('%s', (_, rows, undated, expected) => {
		expect(beliefKey(rows.length > 0 ? dayFrom(DAY, rows) : open, undated)).toBe(expected);
	});
});

describe('the belief of a day', () => {
	it('is the mean of the products sold', () => {
		const rows = [sold(CHEESE), sold(BREAD), belief(DAY, 8, CHEESE), belief(DAY, 5, BREAD)];
		const lived = dayFrom(DAY, rows);
		expect(lived.belief).toBe(6.5);
		expect(lived.sold).toEqual([CHEESE, BREAD]);
		expect([...lived.beliefs]).toEqual([
			[CHEESE, 8],
			[BREAD, 5]
		]);
	});

	it('is not known while one that was sold has none', () => {
		const lived = dayFrom(DAY, [
			happiness(DAY, 7),
			sold(CHEESE),
			sold(BREAD),
			belief(DAY, 8, CHEESE)
		]);
		expect(lived.belief).toBeNull();
		expect(lived.tension.status).toBe('partial');
	});
});
