import { describe, expect, it } from 'vitest';
import {
	cameBack,
	cameBackSum,
	oneLess,
	oneMore,
	tillChange
} from '../../../src/lib/core/came-back';
import { day } from '../../../src/lib/core/days';
import { admitChange, type Change, type Row } from '../../../src/lib/core/records';
import { at, happiness, momentId, row } from './builders';

const DAY = day('2026-06-02');
const AT = at(DAY);

/** The row that a change writes. */
const written = ({ kind, id, day: of, body }: Change): Row => row(kind, id, of, body);
const more = (number: number, reward: 'recommendation' | 'review', of = DAY, time = '12:00') =>
	written(oneMore(momentId(number), of, reward, at(of, time)));

describe('what came back', () => {
	it('is counted, the oldest first, on its own day alone', () => {
		const rows = [
			more(1, 'review', DAY, '15:00'),
			more(2, 'review', DAY, '11:00'),
			more(3, 'recommendation'),
			more(4, 'review', day('2026-06-03')),
			happiness(DAY, 7)
		];
		expect(cameBack(DAY, rows).ids).toEqual({
			recommendation: [momentId(3)],
			review: [momentId(2), momentId(1)]
		});
	});

	it('is taken back one by one', () => {
		const rows = [more(1, 'review'), written(oneLess(momentId(2), DAY))];
		expect(cameBack(DAY, rows).ids.review).toEqual([momentId(1)]);
	});

	it('says how the till felt, if anyone did', () => {
		expect(cameBack(DAY, []).till).toBeNull();
		expect(cameBack(DAY, [written(tillChange(DAY, 'good', AT))]).till).toBe('good');
		expect(cameBack(DAY, [written(tillChange(DAY, null, AT))]).till).toBeNull();
	});

	it('passes the gate as it is written', () => {
		for (const change of [
			oneMore(momentId(1), DAY, 'review', AT),
			oneMore(momentId(1), DAY, 'recommendation', AT, momentId(2)),
			oneLess(momentId(1), DAY),
			tillChange(DAY, 'lean', AT),
			tillChange(DAY, null, AT)
		]) {
			expect(admitChange(change)).toEqual({ ok: true, value: change });
		}
	});
});

it('what came back is added up over days', () => {
	const next = day('2026-06-03');
	const rows = [
		more(1, 'review'),
		more(2, 'review', next),
		more(3, 'recommendation'),
		written(oneLess(momentId(4), day('2026-06-04'))),
		written(tillChange(DAY, 'good', AT)),
		written(tillChange(next, 'good', AT)),
		happiness(day('2026-06-05'), 7)
	];
	expect(cameBackSum(rows)).toEqual({
		recommendation: 1,
		review: 2,
		till: { lean: 0, usual: 0, good: 2 },
		days: 2
	});
});
