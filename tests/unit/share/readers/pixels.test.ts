import { describe, expect, it } from 'vitest';
import { readPixels } from '../../../../src/lib/share/readers/pixels';
import { jsonBytes } from './bytes';
import { foreignOf, readBy, plain } from './samples';

const PIXEL = { date: '2026-06-01', type: 'Mood', scores: [4], notes: 'Fijn', tags: [] };
const read = (...pixels: unknown[]) => foreignOf(readPixels, jsonBytes(pixels));
const one = (pixel: object) => plain(read({ ...PIXEL, ...pixel }).entries[0]!);

describe('a pixel', () => {
	it('is a day, its mean score and a note with what it was tagged', () => {
		const tags = [
			{ type: 'Werk', entries: ['bellen', 'klant bezoek'] },
			{ type: 'Gevoel', entries: [] },
			{ type: 'Weer', entries: ['#zon'] }
		];
		expect(one({ scores: [2, 5], notes: 'een\ntwee', tags })).toEqual({
			day: '2026-06-01',
			minute: null,
			values: { mood: 3.5 },
			note: 'een\ntwee\n#bellen #klant bezoek #zon'
		});
	});

	it.each([
		['2026-6-1', '2026-06-01'],
		['2026-06-1', '2026-06-01'],
		['2025-12-31', '2025-12-31']
	])('of %s is of %s', (date, day) => {
		expect(one({ date }).day).toBe(day);
	});

	it('of another type is left alone, one without a type is of mood', () => {
		const { entries, refused } = read(
			{ ...PIXEL, type: 'Period', scores: [99] },
			{ ...PIXEL, type: undefined },
			{ ...PIXEL, type: 7 }
		);
		expect([entries.length, refused.length]).toEqual([1, 0]);
	});

	it('without scores still has its note', () => {
		expect(one({ scores: [] })).toMatchObject({ values: {}, note: 'Fijn' });
		expect(one({ scores: undefined, tags: ['moe'] })).toMatchObject({
			values: {},
			note: 'Fijn\n#moe'
		});
	});

	it.each([
		[{ ...PIXEL, date: '2026-2-31' }, 'no_day'],
		[{ ...PIXEL, date: '' }, 'no_day'],
		[{ ...PIXEL, date: '1/6/2026' }, 'no_day'],
		[{ ...PIXEL, date: '2026-06-12' }, 'day_out_of_range'],
		[{ ...PIXEL, date: 20260601 }, 'bad_entry'],
		[{ ...PIXEL, scores: [0] }, 'bad_value'],
		[{ ...PIXEL, scores: [6] }, 'bad_value'],
		[{ ...PIXEL, scores: [4, '4'] }, 'bad_value'],
		[{ ...PIXEL, scores: [null] }, 'bad_value'],
		[{ ...PIXEL, scores: 4 }, 'bad_entry'],
		[{ ...PIXEL, notes: ['Fijn'] }, 'bad_entry'],
		[{ ...PIXEL, notes: 'x'.repeat(20_001) }, 'too_long'],
		[7, 'bad_entry']
	])('%# is refused, with its place', (pixel, reason) => {
		expect(read(PIXEL, { ...PIXEL, type: 'Period' }, pixel).refused).toEqual([{ at: 3, reason }]);
	});
});

it('the scale is from 1 to 5, whatever occurs', () => {
	expect(read(PIXEL).measures).toEqual([
		{ key: 'mood', label: 'Mood', scale: { type: 'numbers', worst: 1, best: 5, fixed: true } }
	]);
});

it.each([
	['no list', { pixels: [PIXEL] }, 'unknown_format'],
	['a list of something else', [{ day: '2026-06-01' }], 'unknown_format'],
	['a list of nothing', [], 'nothing_in_it'],
	['a list of other types alone', [{ ...PIXEL, type: 'Period' }], 'nothing_in_it']
])('%s is refused', (_, json, reason) => {
	expect(readBy(readPixels, jsonBytes(json))).toBe(reason);
});
