import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greyOf, paperLook } from '../../../src/lib/charts/paper-look';
import { INKS } from '../../../src/lib/charts/plain-chart';

const TOKENS = readFileSync(
	join(import.meta.dirname, '../../../src/lib/styles/tokens.css'),
	'utf8'
);
/** The design's light colour of this name: the first that stands there. */
const token = (name: string) => new RegExp(`--${name}:(#[0-9A-F]{6});`).exec(TOKENS)![1]!;

describe('a grey is as light as its colour', () => {
	test.each([
		['#000000', '#000000'],
		['#FFFFFF', '#ffffff'],
		['#808080', '#808080'],
		// 0.2126 of the light: 1.055 · 0.2126^(1/2.4) − 0.055 = 0.4985, of 255 is 127.
		['#FF0000', '#7f7f7f'],
		// 0.7152: 0.8625, of 255 is 220.
		['#00FF00', '#dcdcdc']
	])('%s is %s', (colour, grey) => {
		expect(greyOf(colour)).toBe(grey);
	});

	test('and a grey stays what it is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 255 }), (light) => {
				const grey = `#${light.toString(16).padStart(2, '0').repeat(3)}`;
				expect(greyOf(grey)).toBe(grey);
			})
		);
	});
});

describe('on paper', () => {
	const { colours } = paperLook(320, false);

	test('charts have the light colours of the design', () => {
		expect(colours).toEqual({
			ink: token('ink'),
			quiet: token('ink-3'),
			hair: token('hair'),
			page: '#FFFFFF',
			surface: token('surface'),
			greed: token('greed'),
			'greed-fill': token('greed-fill'),
			fear: token('fear'),
			stripes: token('fear'),
			dots: token('ink-2'),
			crosses: token('ink-2'),
			line: token('line'),
			t3: token('t3')
		});
	});

	test('in grey, none has a colour', () => {
		const grey = paperLook(320, true);
		for (const ink of INKS) expect(grey.colours[ink]).toMatch(/^#([0-9a-f]{2})\1\1$/);
		expect({ ...grey, colours }).toEqual(paperLook(320, false));
	});

	test('in grey, whatever is filled or drawn stands out on the paper', () => {
		const { hair, page, surface, ...drawn } = paperLook(320, true).colours;
		expect([hair > '#c8c8c8', page, surface]).toEqual([true, '#ffffff', '#ffffff']);
		// 3 : 1 on white, by the formula of WCAG 2.2, is #949494.
		for (const grey of Object.values(drawn)) expect(grey <= '#949494').toBe(true);
	});
});
