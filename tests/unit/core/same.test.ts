import { expect, test } from 'vitest';
import fc from 'fast-check';
import { isSame } from '../../../src/lib/core/same';

test('a value is the same as its copy, in whatever order its fields are', () => {
	const turned = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(turned);
		if (typeof value !== 'object' || value === null) return value;
		const fields = Object.entries(value).map(([key, each]) => [key, turned(each)] as const);
		return Object.fromEntries(fields.reverse());
	};
	fc.assert(
		fc.property(fc.jsonValue({ noUnicodeString: true } as fc.JsonSharedConstraints), (value) => {
			expect(isSame(value, turned(structuredClone(value)))).toBe(true);
		})
	);
});

test('values are the same just when their JSON is', () => {
	const small = fc.jsonValue({ maxDepth: 1 });
	fc.assert(
		fc.property(small, small, (a, b) => {
			expect(isSame(a, b) && isSame(b, a)).toBe(isSame(a, b));
			if (isSame(a, b)) expect(b).toEqual(a);
			else expect(b).not.toStrictEqual(a);
		})
	);
});

test.each<[unknown, unknown]>([
	[{}, []],
	[{}, null],
	[{ a: 1 }, { a: 1, b: 2 }],
	[{ a: undefined }, { b: undefined }],
	[
		[1, 2],
		[2, 1]
	],
	[1, '1'],
	[new Date(0), new Date(0)]
])('%j is not the same as %j', (a, b) => {
	expect(isSame(a, b)).toBe(false);
});
