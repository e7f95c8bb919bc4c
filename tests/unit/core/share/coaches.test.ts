import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/lib/core/days';
import { admitChange } from '../../../../src/lib/core/records';
import { SHARING_KINDS } from '../../../../src/lib/core/share/sharing-kinds';
import type { Row } from '../../../../src/lib/core/records';
import {
	choiceAsLast,
	chosenIn,
	coachChange,
	coachesFrom,
	handedOver,
	lastShared,
	newSince,
	sharedFrom,
	type Shared
} from '../../../../src/lib/core/share/coaches';
import { coachKinds, DAY, uuid } from '../../share/files';

const rows = coachKinds();
const coach = coachesFrom(rows)[0]!;
const shared = sharedFrom(rows)[0]!;
const later = (more: Partial<Shared>): Shared => ({ ...shared, id: uuid(50), ...more });

describe('coaches', () => {
	it('are read from their records and written back', () => {
		expect(coachesFrom(rows)).toHaveLength(1);
		const { id, kind, day: of, body } = rows[0]!;
		expect(coachChange(coach)).toEqual({ id, kind, day: of, body });
	});

	it('come in the order in which they came, without those that are deleted', () => {
		const other = { ...rows[0]!, id: uuid(39) } as Row;
		const gone = { ...rows[0]!, id: uuid(38), body: null } as Row;
		expect(coachesFrom([...rows, other, gone]).map(({ id }) => id)).toEqual([uuid(39), uuid(40)]);
	});
});

describe('the last share with a coach', () => {
	it('is the one of the greatest number, whenever it was handed over', () => {
		const newest = later({
			number: 3,
			at: { ...shared.at, instant: 0 as typeof shared.at.instant }
		});
		const another = later({ number: 9, coach: uuid(99) });
		expect(lastShared([shared, newest, another], coach.id)).toBe(newest);
		expect(lastShared([newest, shared], coach.id)).toBe(newest);
		expect(lastShared([another], coach.id)).toBeUndefined();
	});
});

describe('a share that was handed over', () => {
	it('counts, and both records pass the gate', () => {
		const changes = handedOver(coach, later({ number: 3 }));
		expect(changes.map(({ kind }) => kind)).toEqual(['coach', 'shared']);
		expect(changes[0]!.body).toEqual({ ...rows[0]!.body, shares: 3 });
		for (const change of changes)
			expect(admitChange(change, SHARING_KINDS)).toEqual({ ok: true, value: change });
	});

	it('never makes the number of the coach smaller', () => {
		expect(handedOver(coach, later({ number: 1 }))[0]!.body).toMatchObject({ shares: 2 });
	});
});

describe('what is new', () => {
	it.each([
		['2026-06-02', '2026-06-09', '2026-06-02', '2026-06-09'],
		['2026-06-09', '2026-06-09', '2026-06-09', '2026-06-09'],
		// The clock was set back since.
		['2026-06-12', '2026-06-09', '2026-06-09', '2026-06-09']
	])('since %s, on %s: %s to %s', (to, today, from, until) => {
		expect(newSince({ to: day(to) }, day(today))).toEqual({ from: day(from), to: day(until) });
	});

	it('is shared as the last time', () => {
		const span = { from: DAY, to: DAY };
		const choice = choiceAsLast(shared, span);
		expect(choice).toEqual({
			span,
			notes: true,
			attachments: false,
			rewards: true,
			products: [uuid(1)],
			times: 'hour'
		});
		expect(choiceAsLast({ ...shared, ...chosenIn(choice) }, span)).toEqual(choice);
		const all = choiceAsLast({ ...shared, products: 'all', named: [] }, span);
		expect(all.products).toBe('all');
		expect(chosenIn(all)).toMatchObject({ products: 'all', named: [], from: DAY, to: DAY });
	});
});
