import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayRange } from '../../../../src/lib/core/days';
import type { DaySpan } from '../../../../src/lib/core/period';
import {
	rowsThatStand,
	withShare,
	type StandingShare
} from '../../../../src/lib/core/share/newer-share';
import type { SharedRecord } from '../../../../src/lib/core/share/shared-records';
import { belief, happiness, momentId, note, row } from '../builders';
import { setting } from './journals';

const FIRST = day('2026-06-01');
const span = (from: number, to: number): DaySpan => ({
	from: addDays(FIRST, from),
	to: addDays(FIRST, to)
});
const product = (number: number, name: string) =>
	row('product', momentId(number), '', { name, emoji: null, joy: '', archived: false, order: 0 });

/** A share that says its own number as the happiness of each day, but of those that say nothing. */
function share(number: number, of: DaySpan, silent: readonly string[] = []): StandingShare {
	const days = dayRange(of.from, of.to).filter((each) => !silent.includes(each));
	const rows = days.flatMap((each) => [
		happiness(each, number),
		belief(each, 5, momentId(days.indexOf(each) % 2)),
		note(each, each, `${number}`)
	]);
	const named = [product(0, `nul ${number}`), product(1, `een ${number}`)];
	return {
		number,
		span: of,
		rows: [...rows, ...named, setting('dayStart', number)] as SharedRecord[]
	};
}

const takeAll = (shares: readonly StandingShare[]) =>
	shares.reduce<StandingShare[]>((standing, each) => withShare(standing, each).stands, []);

/** By the day, the share that says how happy it was. */
const saidBy = (standing: readonly StandingShare[]) =>
	rowsThatStand(standing).flatMap(({ id, day: of, body }) =>
		id.endsWith('/happiness') ? [`${of.slice(8)}: ${(body as { value: number }).value}`] : []
	);

describe('a newer share', () => {
	const older = share(1, span(0, 4));

	test('takes its days of the older one, with all that they say', () => {
		const { stands, gone } = withShare([older], share(2, span(2, 3)));
		expect(saidBy(stands).sort()).toEqual(['01: 1', '02: 1', '03: 2', '04: 2', '05: 1']);
		expect(stands[0]!.rows.filter(({ kind }) => kind === 'text').map(({ day: of }) => of)).toEqual([
			'2026-06-01',
			'2026-06-02',
			'2026-06-05'
		]);
		expect(gone).toEqual([]);
	});

	test('takes days of which it says nothing too: that was withdrawn', () => {
		const { stands } = withShare([older], share(2, span(2, 3), ['2026-06-03']));
		expect(saidBy(stands).sort()).toEqual(['01: 1', '02: 1', '04: 2', '05: 1']);
	});

	test('has the older one go whole where it has all of its days', () => {
		const newer = share(2, span(-1, 4), ['2026-06-02']);
		expect(withShare([older], newer)).toEqual({ stands: [newer], gone: [older] });
	});

	test('names products anew, and the older one keeps those that its days are about', () => {
		// What is left, 5 June, is about product 0 alone.
		const { stands } = withShare([older], share(2, span(0, 3)));
		const names = (rows: readonly SharedRecord[]) =>
			rows.flatMap(({ body }) => ('name' in body ? [body.name] : []));
		expect(names(stands[0]!.rows)).toEqual(['nul 1']);
		expect(names(rowsThatStand(stands)).sort()).toEqual(['een 2', 'nul 2']);
		expect(rowsThatStand(stands).find(({ kind }) => kind === 'setting')!.body).toEqual({
			value: 2
		});
	});
});

describe('an older share', () => {
	test('that comes late has only the days that no newer one has', () => {
		const newer = share(2, span(2, 3), ['2026-06-03']);
		const { stands } = withShare([newer], share(1, span(1, 4)));
		expect(stands.map(({ number }) => number)).toEqual([1, 2]);
		expect(saidBy(stands).sort()).toEqual(['02: 1', '04: 2', '05: 1']);
	});

	test('of which newer ones have every day goes at once', () => {
		const standing = takeAll([share(2, span(0, 1)), share(3, span(2, 3))]);
		const late = share(1, span(0, 3));
		expect(withShare(standing, late)).toEqual({ stands: standing, gone: [late] });
	});
});

test('of two with one number the later counts, and taking one in twice changes nothing', () => {
	const standing = takeAll([share(1, span(0, 3))]);
	expect(withShare(standing, share(1, span(0, 3))).stands).toEqual(standing);
	const other = { ...share(1, span(0, 1)), rows: [] };
	expect(saidBy(withShare(standing, other).stands)).toEqual(['03: 1', '04: 1']);
});

test('shares come to the same in whatever order, and however often, they are taken in', () => {
	const at = fc.integer({ min: 0, max: 9 });
	const spans = fc.array(fc.tuple(at, at, fc.subarray(dayRange(FIRST, addDays(FIRST, 9)))), {
		minLength: 1,
		maxLength: 5
	});
	const shares = spans.map((made) =>
		made.map(([a, b, silent], index) =>
			share(index + 1, span(Math.min(a, b), Math.max(a, b)), silent)
		)
	);
	const orders = shares.chain((all) =>
		fc.tuple(
			fc.constant(all),
			fc.shuffledSubarray(all, { minLength: all.length }),
			fc.array(fc.constantFrom(...all), { maxLength: 3 })
		)
	);
	fc.assert(
		fc.property(orders, ([all, order, again]) => {
			const stands = takeAll(all);
			expect(takeAll([...order, ...again])).toEqual(stands);
			// Of each day the newest share that was made of it, and no other.
			for (const of of dayRange(FIRST, addDays(FIRST, 9))) {
				const newest = all.findLast(({ span: { from, to } }) => of >= from && of <= to);
				const said = newest?.rows.filter((each) => each.day === of) ?? [];
				expect(rowsThatStand(stands).filter((each) => each.day === of)).toEqual(said);
			}
		}),
		{ seed: 20261127, numRuns: 300 }
	);
});
