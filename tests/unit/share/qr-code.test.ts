import { describe, expect, test } from 'vitest';
import { Chance } from '../../../src/lib/core/chance';
import { invitationLink } from '../../../src/lib/share/invitation';
import { qrPath, qrSquare, QUIET_ZONE } from '../../../src/lib/share/qr-code';
import { qrTextIn } from '../../../src/lib/share/qr-reader';
import { seen, shown } from './pictures';

const LINK = invitationLink('https://ambitiespanning.example/share', {
	name: 'José de Vries',
	recipient: 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj'
});
/** Modules a side of a version, with the quiet zone. */
const sizeOf = (version: number) => 17 + 4 * version + 2 * QUIET_ZONE;

describe('a code', () => {
	test.each(['A', 'https://ambitiespanning.example/', LINK, 'Zoë, 山田, 🎉', '0'.repeat(400)])(
		'is read back: %s',
		(text) => {
			for (const correction of ['low', 'medium'] as const) {
				expect(qrTextIn(shown(qrSquare(text, correction), 4))).toBe(text);
			}
		}
	);

	// ISO/IEC 18004, table 7: letters that a version holds at level M and L.
	test.each([
		['A'.repeat(20), 'medium', 1],
		['A'.repeat(21), 'medium', 2],
		['A'.repeat(25), 'low', 1],
		['A'.repeat(419), 'medium', 12],
		['A'.repeat(420), 'medium', 13],
		['a'.repeat(180), 'medium', 9],
		['a'.repeat(181), 'medium', 10]
	] as const)('is the smallest that holds it: %s at %s', (text, correction, version) => {
		expect(qrSquare(text, correction)).toHaveLength(sizeOf(version));
	});

	test('of an invitation is of version 8', () => {
		expect(qrSquare(LINK)).toHaveLength(sizeOf(8));
	});

	test('is light all around, and begins with a finder', () => {
		const square = qrSquare('A');
		const edges = square.flatMap((row, y) =>
			row.filter((_, x) => Math.min(x, y, 28 - x, 28 - y) < QUIET_ZONE)
		);
		expect(edges).toHaveLength(29 * 29 - 21 * 21);
		expect(edges).not.toContain(true);
		expect(square[4]!.slice(3, 12).map(Number)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0]);
	});

	test('that nothing holds is refused', () => {
		expect(() => qrSquare('a'.repeat(2332))).toThrow();
		expect(qrSquare('a'.repeat(2331))).toHaveLength(sizeOf(40));
	});
});

describe('its path', () => {
	test('draws each dark run once', () => {
		const square = [
			[false, true, true],
			[true, false, true],
			[false, false, false],
			[true, true, true]
		];
		expect(qrPath(square)).toBe('M1 0h2v1h-2zM0 1h1v1h-1zM2 1h1v1h-1zM0 3h3v1h-3z');
		expect(qrPath([[false]])).toBe('');
	});

	test('covers the dark modules and no other', () => {
		const square = qrSquare(LINK);
		const drawn = square.map((row) => row.map(() => false));
		for (const [, x, y, length] of qrPath(square).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
			for (let at = 0; at < Number(length); at += 1) drawn[Number(y)]![Number(x) + at] = true;
		}
		expect(drawn).toEqual(square);
	});
});

describe('a picture', () => {
	test('without a code has no text', () => {
		const blank = { width: 64, height: 64, data: new Uint8ClampedArray(4 * 64 * 64).fill(255) };
		expect(qrTextIn(blank)).toBeNull();
		const square = qrSquare(LINK).map((row, y) => (y < 20 ? row : row.map(() => false)));
		expect(qrTextIn(shown(square, 4))).toBeNull();
	});

	test('by a hand-held camera is read', () => {
		const chance = new Chance(20261127);
		const view = { scale: 5, turn: 0.12, blur: 0.5, grain: 10 };
		expect(qrTextIn(seen(qrSquare(LINK), view, chance))).toBe(LINK);
	});
});
