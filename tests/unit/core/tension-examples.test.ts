import { describe, expect, it } from 'vitest';
import {
	PARTS,
	tension,
	type Part,
	type Range,
	type RoundedTension,
	type TensionInput
} from '../../../src/lib/core/tension';
import written from '../../fixtures/tension-examples.json';

interface Example {
	label: string;
	input: TensionInput;
	expected: {
		model: string;
		status: string;
		value: number | null;
		lo: number | null;
		hi: number | null;
		pull: number | null;
		parts: Record<Part, Range> | null;
		rounded: RoundedTension | null;
	};
}

const examples = written as Example[];

/** To the 4 decimals in which the examples are written. */
const shown = (value: number | null) => value && Number(value.toFixed(4));

describe('the worked days of the measure', () => {
	it('are all twelve there', () => {
		expect(examples).toHaveLength(12);
	});

	it.each(examples)('$label', ({ input, expected }) => {
		const actual = tension(input);
		const parts =
			actual.parts &&
			Object.fromEntries(
				PARTS.map((part) => {
					const { lo, hi } = actual.parts[part];
					return [part, { lo: shown(lo), hi: shown(hi) }];
				})
			);
		expect({
			...actual,
			value: shown(actual.value),
			lo: shown(actual.lo),
			hi: shown(actual.hi),
			pull: shown(actual.pull),
			parts
		}).toEqual(expected);
	});
});
