import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/lib/core/days';
import { entryOf, Gathering, type Described } from '../../../../src/lib/share/readers/gathering';
import { unfit } from '../../../../src/lib/share/readers/unfit';
import { reading } from '../../../../src/lib/share/refusal';

const AT = { day: day('2026-06-01'), minute: null };
type Values = Record<string, number | string>;

function scaleOf(values: Values[], described: Described) {
	const gathering = new Gathering();
	values.forEach((each, at) =>
		gathering.take(at, () => entryOf(AT, new Map(Object.entries(each)), ''))
	);
	return gathering.foreign('table', new Map([['a', described]])).measures[0]?.scale;
}

describe('a scale', () => {
	const numbers = (...all: number[]) => all.map((a) => ({ a }));

	it.each<[string, number[], Partial<Described>, object]>([
		['what occurs', [3, 1, 2], {}, { worst: 1, best: 3, fixed: false }],
		['one number', [3], {}, { worst: 3, best: 3, fixed: false }],
		['less is better', [3, 1], { lessIsBetter: true }, { worst: 3, best: 1, fixed: false }],
		['fixed ends', [3], { ends: { worst: 1, best: 5 } }, { worst: 1, best: 5, fixed: true }],
		[
			'ends that occur',
			[1, 5],
			{ ends: { worst: 1, best: 5 } },
			{ worst: 1, best: 5, fixed: true }
		],
		[
			'fixed ends upside down',
			[3],
			{ ends: { worst: 5, best: 1 } },
			{ worst: 5, best: 1, fixed: true }
		],
		[
			'a number beyond them',
			[3, 6],
			{ ends: { worst: 1, best: 5 } },
			{ worst: 3, best: 6, fixed: false }
		],
		[
			'a number below them',
			[0, 3],
			{ ends: { worst: 5, best: 1 } },
			{ worst: 3, best: 0, fixed: false }
		]
	])('of numbers: %s', (_, all, described, expected) => {
		expect(scaleOf(numbers(...all), { label: 'a', ...described })).toEqual({
			type: 'numbers',
			...expected
		});
	});

	it('of words has each once, those whose place is told first', () => {
		const words = ['zen', 'Bad', 'good', 'zen', 'x'].map((a) => ({ a }));
		const places = new Map([
			['good', 0.75],
			['bad', 0.25]
		]);
		expect(scaleOf(words, { label: 'a', places })).toEqual({
			type: 'words',
			words: ['good', 'Bad', 'zen', 'x'],
			places: [0.75, 0.25, null, null]
		});
	});

	it('is of what was taken alone', () => {
		const gathering = new Gathering();
		gathering.take(1, () => entryOf(AT, new Map([['a', 1]]), ''));
		gathering.take(2, () => entryOf(AT, new Map([['a', 9]]), 'x'.repeat(20_001)));
		const { measures, refused } = gathering.foreign('table', new Map());
		expect(measures).toEqual([
			{ key: 'a', label: 'a', scale: { type: 'numbers', worst: 1, best: 1, fixed: false } }
		]);
		expect(refused).toEqual([{ at: 2, reason: 'too_long' }]);
	});
});

describe('what was gathered', () => {
	const outcome = (fill: (gathering: Gathering) => void) => {
		const gathering = new Gathering();
		const read = reading(() => {
			fill(gathering);
			return gathering.foreign('table', new Map());
		});
		return read.ok ? [read.value.entries.length, read.value.refused.length] : read.reason;
	};

	it('is nothing where no entry says anything', () => {
		expect(outcome(() => {})).toBe('nothing_in_it');
		expect(outcome((each) => each.take(1, () => null))).toBe('nothing_in_it');
	});

	it('is something where an entry was refused', () => {
		expect(outcome((each) => each.take(1, () => unfit('no_day')))).toEqual([0, 1]);
	});

	it('is too much above half a million entries', () => {
		const take = (count: number) => (gathering: Gathering) => {
			for (let at = 0; at < count; at += 1) gathering.take(at, () => null);
		};
		expect(outcome(take(500_000))).toBe('nothing_in_it');
		expect(outcome(take(500_001))).toBe('too_many');
	});

	it('is too much with more measures or words than anyone has', () => {
		const measures = (count: number) => (gathering: Gathering) => {
			for (let at = 0; at < count; at += 1)
				gathering.take(at, () => entryOf(AT, new Map([[`m${at}`, at]]), ''));
		};
		const words = (count: number) => (gathering: Gathering) => {
			for (let at = 0; at < count; at += 1)
				gathering.take(at, () => entryOf(AT, new Map([['a', `w${at}`]]), ''));
		};
		expect(outcome(measures(1000))).toEqual([1000, 0]);
		expect(outcome(measures(1001))).toBe('too_many');
		expect(outcome(words(1000))).toEqual([1000, 0]);
		expect(outcome(words(1001))).toBe('too_many');
	});

	it('lets a fault of ours through', () => {
		const fault = () => {
			throw new TypeError('fault');
		};
		expect(() => outcome((each) => each.take(1, fault))).toThrow('fault');
	});
});
