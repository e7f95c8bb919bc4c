import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase45, toBase45 } from '../../../src/lib/share/base45';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('base45', () => {
	// RFC 9285, sections 4.3 and 4.4.
	test.each([
		['AB', 'BB8'],
		['Hello!!', '%69 VD92EX0'],
		['base-45', 'UJCLQE7W581'],
		['ietf!', 'QED8WEX0'],
		['', '']
	])('of %s is %s', (plain, text) => {
		expect(toBase45(bytes(plain))).toBe(text);
		expect(fromBase45(text)).toEqual(bytes(plain));
	});

	test('comes back, and holds nothing that an alphanumeric code does not', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (plain) => {
				const text = toBase45(plain);
				expect(text).toMatch(/^[0-9A-Z $%*+\-./:]*$/);
				expect(text.length).toBe(Math.ceil(plain.length * 1.5));
				expect(fromBase45(text)).toEqual(plain);
			})
		);
	});

	test('is written in one way', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...'09AZ $%*+-./:'), maxLength: 12 }),
				(text) => {
					const plain = fromBase45(text);
					if (plain) expect(toBase45(plain)).toBe(text);
				}
			)
		);
	});

	test.each(['A', 'BB8A', 'GGW', ':::', '::', 'V5', 'bb8', 'BB8é', 'BB\n'])(
		'%j is none',
		(text) => {
			expect(fromBase45(text)).toBeNull();
		}
	);

	test('of the greatest bytes is FGW and U5', () => {
		expect(toBase45(new Uint8Array([255, 255]))).toBe('FGW');
		expect(toBase45(new Uint8Array([255]))).toBe('U5');
	});
});
