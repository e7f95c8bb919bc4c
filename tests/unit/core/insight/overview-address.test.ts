import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../src/lib/core/days';
import type { OverviewAsked } from '../../../../src/lib/core/insight/overview';
import {
	ASKED_FIRST,
	askedFrom,
	askedQuery
} from '../../../../src/lib/core/insight/overview-address';
import { PERIODS } from '../../../../src/lib/core/period';
import { momentId } from '../builders';

const RUNS = { seed: 20260615, numRuns: 300 };
const read = (query: string) => askedFrom(new URLSearchParams(query));
const span = { from: day('2026-03-02'), to: day('2026-03-31') };

test('nothing said is what is asked first, and is said with nothing', () => {
	expect(read('')).toEqual(ASKED_FIRST);
	expect(ASKED_FIRST).toEqual({ period: '12w', within: null, kind: null, product: null });
	expect(askedQuery(ASKED_FIRST)).toBe('');
});

describe('what is asked', () => {
	test('is said in the address, and nothing else is', () => {
		expect(askedQuery({ ...ASKED_FIRST, period: 'all' })).toBe('period=all');
		expect(askedQuery({ ...ASKED_FIRST, within: span })).toBe('from=2026-03-02&to=2026-03-31');
		expect(askedQuery({ period: '1y', within: span, kind: 'fear', product: momentId(1) })).toBe(
			`period=1y&from=2026-03-02&to=2026-03-31&kind=fear&product=${momentId(1)}`
		);
	});

	test('is read back as it was, whatever it is', () => {
		const asked = fc.record<OverviewAsked>({
			period: fc.constantFrom(...PERIODS),
			within: fc.option(
				fc.tuple(fc.integer({ min: -25_000, max: 60_000 }), fc.nat(9000)).map(([at, days]) => {
					const from = addDays(day('1970-01-01'), at);
					return { from, to: addDays(from, days) };
				})
			),
			kind: fc.constantFrom('greed', 'fear', null),
			product: fc.option(
				fc.oneof(fc.nat(999).map(momentId), fc.string({ minLength: 1, unit: 'binary' }))
			)
		});
		fc.assert(
			fc.property(asked, (of) => {
				expect(read(askedQuery(of))).toEqual(of);
			}),
			RUNS
		);
	});
});

describe('what is said wrongly is passed over', () => {
	test.each([
		['a period that there is not', 'period=2w'],
		['a period of other letters', 'period=ALL'],
		['no period', 'period='],
		['a first day alone', 'from=2026-03-02'],
		['a last day alone', 'to=2026-03-02'],
		['days the wrong way round', 'from=2026-03-31&to=2026-03-02'],
		['a first day that there is not', 'from=2026-02-31&to=2026-03-31'],
		['a last day that there is not', 'from=2026-02-01&to=2026-02-31'],
		['days of other writing', 'from=2026-3-2&to=31-03-2026'],
		['nothing for a day', 'from=&to='],
		['a kind that there is not', 'kind=joy'],
		['no product', 'product='],
		['what is not asked here', 'year=2026&q=tea']
	])('%s', (_, query) => {
		expect(read(query)).toEqual(ASKED_FIRST);
	});

	test('and the rest is taken', () => {
		expect(read('period=never&from=2026-03-02&to=2026-03-31&kind=greed&product=')).toEqual({
			...ASKED_FIRST,
			within: span,
			kind: 'greed'
		});
		expect(read('period=4w&from=2026-02-31&to=2026-03-31')).toEqual({
			...ASKED_FIRST,
			period: '4w'
		});
	});

	test('one day is a span', () => {
		const { within } = read('from=2026-03-02&to=2026-03-02');
		expect(within).toEqual({ from: span.from, to: span.from });
	});

	test('whatever is said: something that can be asked comes of it', () => {
		const key = fc.constantFrom('period', 'from', 'to', 'kind', 'product', 'other');
		const value = fc.oneof(
			fc.constantFrom(...PERIODS, 'greed', 'fear', '2026-03-02', '2026-02-31', '2026-03-31'),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(key, value)), (said) => {
				const asked = askedFrom(new URLSearchParams(said));
				const { period, within, kind, product } = asked;
				expect(PERIODS).toContain(period);
				expect([null, 'greed', 'fear']).toContain(kind);
				expect(product).not.toBe('');
				if (within) expect(day(within.from) <= day(within.to)).toBe(true);
				expect(read(askedQuery(asked))).toEqual(asked);
			}),
			RUNS
		);
	});
});
