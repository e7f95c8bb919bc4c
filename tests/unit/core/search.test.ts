import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, dayRange } from '../../../src/lib/core/days';
import type { Row } from '../../../src/lib/core/records';
import {
	filterCount,
	findables,
	NO_FILTERS,
	searchFor,
	searchStretches,
	type Filters
} from '../../../src/lib/core/search';
import { fold, searchWords } from '../../../src/lib/core/search-text';
import { filtersFrom, searchQuery } from '../../../src/lib/core/search-address';
import { tenYears } from '../../fixtures/ten-years';
import { at, checkIn, moment, momentId, note, PHONE, row, TABLET } from './builders';

const SATURDAY = '2026-05-30';
const SUNDAY = '2026-05-31';
const KAAS = '01900000-0000-7000-8000-00000000cafe';
const OWN = '01900000-0000-7000-8000-00000000abcd';
const named = new Map([
	[KAAS, fold('Oude kaas\nEen goed begin van de dag')],
	[OWN, fold('Wat zou uw buurman hiervan vinden?')],
	['d01', fold('Waar gaat u het gebruiken?')]
]);

const photo = (about: string, of: string): Row =>
	row('attachment', momentId(90), of, {
		about,
		type: 'photo',
		mime: 'image/jpeg',
		size: 1,
		sha256: '0'.repeat(64),
		width: 1,
		height: 1,
		seconds: null,
		at: at(of)
	});

const event = (of: string, label: string): Row =>
	row('event', momentId(91), of, { event: 'new_stall', label, until: null, at: at(of) });

const rows: Row[] = [
	...checkIn(SATURDAY, 7, 8),
	moment(SATURDAY, 1, { kind: 'greed', intensity: 4, response: 'asked', questionAsked: OWN }),
	moment(SATURDAY, 2, {
		kind: 'fear',
		intensity: 2,
		response: null,
		situation: 'price',
		product: KAAS,
		questionShown: 'd01',
		at: at(SATURDAY, '13:00')
	}),
	note(SATURDAY, SATURDAY, 'Regen, toch een café-tafel verkocht.'),
	note(SATURDAY, SATURDAY, 'Op de tablet: bureaulamp.', TABLET),
	note(momentId(2), SATURDAY, 'Bang voor de prijs. 👍🏽'),
	event(SATURDAY, 'Nieuwe kraam'),
	row('text', `text/${SUNDAY}/${PHONE}/reflection`, SUNDAY, {
		type: 'reflection',
		text: 'Een rustige dag.',
		prompt: null
	}),
	moment(SUNDAY, 3, { kind: 'greed', intensity: null, response: 'gave_in' }),
	photo(momentId(3), SUNDAY)
];

const found = (asked: string, filters: Partial<Filters> = {}, of: readonly Row[] = rows) =>
	findables(of)
		.filter(searchFor(searchWords(asked), { ...NO_FILTERS, ...filters }, named))
		.map(({ id }) => (id.startsWith('0190') ? Number(id.slice(-2)) : id));

describe('what can be found', () => {
	test('is the days and the moments, the newest first', () => {
		expect(found('')).toEqual([SUNDAY, 3, SATURDAY, 2, 1]);
		expect(found('', {}, rows.toReversed())).toEqual([SUNDAY, 3, SATURDAY, 2, 1]);
	});

	test('is not what was deleted, nor what belongs to no day', () => {
		const deleted = rows.map((each) => ({ ...each, body: null }));
		expect(findables(deleted)).toEqual([]);
		const setting = row('setting', 'setting/place', '', { value: 'shop' });
		expect(findables([setting])).toEqual([]);
	});

	test('has what was written about it, the notes of all devices first', () => {
		const [, , saturday] = findables(rows);
		expect(saturday?.written.map(({ type }) => type)).toEqual(['note', 'note', 'event']);
	});
});

describe('words', () => {
	test.each<[string, unknown[]]>([
		['regen', [SATURDAY]],
		['REGEN cafe', [SATURDAY]],
		['lamp', [SATURDAY]],
		['regen rustige', []],
		['dag', [SUNDAY, 2]],
		['rustige', [SUNDAY]],
		['kraam', [SATURDAY]],
		['👍', [2]],
		// Its product, in the words in which that makes a customer happy too.
		['kaas', [2]],
		['goed begin', [2]],
		['kaas prijs', [2]],
		// A question that was asked, not one that was shown.
		['buurman', [1]],
		['gebruiken', []],
		['nergens', []]
	])('%s', (asked, ids) => {
		expect(found(asked)).toEqual(ids);
	});

	test('each of them, wherever it stands, in any order, decides', () => {
		const word = fc.constantFrom('re', 'Café', 'lamp', 'dag', 'é', '👍', 'kaas', 'x');
		fc.assert(
			fc.property(fc.array(word), (words) => {
				const each = words.map((one) => new Set(found(one)));
				const all = found('').filter((id) => each.every((ids) => ids.has(id)));
				expect(found(words.join(' '))).toEqual(all);
				expect(found(words.toReversed().join('  '))).toEqual(all);
			})
		);
	});

	test('a piece of any note finds it', () => {
		const text = fc.string({ unit: 'grapheme', minLength: 1 });
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (written, from, length) => {
				const signs = [...written];
				const start = from % signs.length;
				const piece = signs.slice(start, start + 1 + (length % signs.length)).join('');
				const of = [note(SATURDAY, SATURDAY, written)];
				expect(found(piece, {}, of)).toEqual([SATURDAY]);
			})
		);
	});
});

describe('filters', () => {
	test.each<[string, Partial<Filters>, unknown[]]>([
		['what pulled', { kinds: ['fear'] }, [2]],
		['either', { kinds: ['fear', 'greed'] }, [3, 2, 1]],
		['how hard', { strengths: [4, 5] }, [1]],
		['how it ended', { ends: ['open', 'gave_in'] }, [3, 2]],
		['where in the talk', { situations: ['price'] }, [2]],
		['the product', { product: KAAS }, [2]],
		['from a day on', { from: day(SUNDAY) }, [SUNDAY, 3]],
		['up to a day', { to: day(SATURDAY) }, [SATURDAY, 2, 1]],
		['one day', { from: day(SUNDAY), to: day(SUNDAY) }, [SUNDAY, 3]],
		['no day', { from: day(SUNDAY), to: day(SATURDAY) }, []],
		['with a photo', { attached: true }, [3]],
		['with something written', { written: true }, [SUNDAY, SATURDAY, 2]],
		['several', { kinds: ['greed'], ends: ['asked'], written: true }, []]
	])('%s', (_, filters, ids) => {
		expect(found('', filters)).toEqual(ids);
	});

	test('are counted, a list once', () => {
		expect(filterCount(NO_FILTERS)).toBe(0);
		const set = { kinds: ['greed', 'fear'], from: day(SUNDAY), written: true } as const;
		expect(filterCount({ ...NO_FILTERS, ...set })).toBe(3);
	});
});

describe('the address', () => {
	const list = <T>(...values: T[]) => fc.subarray(values);
	const anyDay = fc.option(fc.constantFrom(day(SATURDAY), day(SUNDAY)));
	const anyFilters: fc.Arbitrary<Filters> = fc.record({
		kinds: list('greed', 'fear'),
		strengths: list(1, 2, 3, 4, 5),
		ends: list('asked', 'let_pass', 'gave_in', 'open'),
		situations: list('opening', 'need', 'price', 'objection', 'closing', 'after'),
		product: fc.option(fc.constant(KAAS)),
		from: anyDay,
		to: anyDay,
		attached: fc.boolean(),
		written: fc.boolean()
	});

	test('keeps all of it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), anyFilters, (text, filters) => {
				const asked = new URLSearchParams(searchQuery(text, filters));
				expect(filtersFrom(asked)).toEqual(filters);
				expect(searchWords(asked.get('q') ?? '')).toEqual(searchWords(text));
			})
		);
	});

	test('that asks for nothing has nothing; what cannot be meant is passed over', () => {
		expect(searchQuery(' ')).toBe('');
		const odd = new URLSearchParams('kind=joy,fear&strength=9,x&from=2026-02-31&with=all');
		expect(filtersFrom(odd)).toEqual({ ...NO_FILTERS, kinds: ['fear'] });
	});
});

describe('the stretches in which a journal is read', () => {
	test.each([
		['2024-02-10', '2026-06-02', 30],
		['2026-06-02', '2026-06-02', 2],
		[null, '2026-06-02', 2],
		// A first day that is yet to come: an event, or a clock that was wrong.
		['2027-01-01', '2026-06-02', 2]
	])('from %s to %s are %i, and hold every day once', (first, today, count) => {
		const stretches = searchStretches(first === null ? null : day(first), day(today));
		expect(stretches).toHaveLength(count);
		expect(stretches[0]!.to).toBe('2199-12-31');
		expect(stretches.at(-1)!.from).toBe('1900-01-01');
		stretches.slice(1).forEach(({ to }, at) => expect(addDays(to, 1)).toBe(stretches[at]!.from));
	});
});

test('of ten years, all is found that is there, however it is cut into months', () => {
	const all = tenYears(3);
	const days = [...new Set(all.flatMap(({ day: of }) => of || []))].sort();
	const stretches = searchStretches(days[0]!, days.at(-1)!);
	const cut = stretches.flatMap(({ from, to }) =>
		findables(all.filter(({ day: of }) => of >= from && of <= to))
	);
	expect(cut).toEqual(findables(all));
	expect(cut.filter((each) => each.moment)).toHaveLength(18_250);
	expect(new Set(cut.filter((each) => !each.moment).map(({ day: of }) => of))).toEqual(
		new Set(dayRange(days[0]!, days.at(-1)!))
	);
	const text = all.find((each) => each.kind === 'text')!.body as { text: string };
	const asked = searchWords(text.text);
	const hits = cut.filter(searchFor(asked, NO_FILTERS, new Map()));
	expect(hits.length).toBeGreaterThan(0);
	expect(hits.every(({ folded }) => asked.every((word) => folded.includes(word)))).toBe(true);
});
