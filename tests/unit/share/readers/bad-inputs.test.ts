import { describe, expect, it } from 'vitest';
import { readForeign } from '../../../../src/lib/share/readers/recognise';
import { bytesOf, quoted } from './bytes';
import { FOREIGN_TO_ALL } from './foreign-to-all';
import {
	OPTIONS,
	foreignOf,
	fileOf,
	readBy,
	refusalOf,
	SAMPLES,
	table,
	type Reader,
	type Sample
} from './samples';

/** Whatever a file is, by what stands in it. */
const readAny: Reader = (bytes, options) => {
	const recognised = readForeign(bytes, options);
	if (recognised.kind === 'table') throw new Error('a table');
	return recognised.foreign;
};

describe.each(FOREIGN_TO_ALL)('%s', (_, bytes, reasons) => {
	it.each(SAMPLES)('is refused by $name', ({ read, kind }) => {
		expect(readBy(read, bytes)).toBe(reasons[kind]);
	});

	it('is refused by whatever reads all', () => {
		expect(readBy(readAny, bytes)).toBe(reasons.any);
	});
});

/** The notes of a file, one after the other. */
function notesOf({ read }: Sample, bytes: Uint8Array): string[] {
	return foreignOf(read, bytes).entries.map(({ note }) => note);
}

const OF_NUMBERS = SAMPLES.filter(({ hasNumbers }) => hasNumbers);
const OF_JSON = SAMPLES.filter(({ kind, name }) => kind === 'json' || name === 'Daylio backup');
const OF_CELLS = SAMPLES.filter((sample) => !OF_JSON.includes(sample));
const OF_TAGS = SAMPLES.filter(({ hasTags }) => hasTags);

describe.each(SAMPLES)('a day in $name', (sample) => {
	const refusal = (when: string) => refusalOf(sample, fileOf(sample, { when }));

	it('is taken where it is good', () => {
		expect(refusalOf(sample, fileOf(sample))).toBe('taken');
	});

	it('is refused where no calendar has it', () => {
		expect(refusal(sample.days.feb31)).toBe('no_day');
	});

	it('is refused where it lies in year 275760, in 2100 or before 1900', () => {
		expect(refusal(sample.days.year275760)).toBe('day_out_of_range');
		expect(refusal(sample.days.in2100)).toBe('day_out_of_range');
		expect(refusal(sample.days.in1899)).toBe('day_out_of_range');
	});
});

describe.each(OF_JSON)('a value in $name', (sample) => {
	it.each(['1e999', '-1e999', '9007199254740993', '"4"', '[4]', '{}', 'true'])(
		'is refused as %s',
		(value) => {
			expect(refusalOf(sample, fileOf(sample, { value }))).toBe('bad_value');
		}
	);

	it('is bad JSON as NaN', () => {
		expect(refusalOf(sample, fileOf(sample, { value: 'NaN' }))).toBe('bad_json');
	});
});

describe.each(OF_NUMBERS.filter((sample) => OF_CELLS.includes(sample)))(
	'a number in a cell of $name',
	(sample) => {
		it.each(['NaN', '1e999', '0x10', 'Infinity', '9007199254740993', '--1', '1 000'])(
			'is refused as %s',
			(value) => {
				expect(refusalOf(sample, fileOf(sample, { value }))).toBe('bad_value');
			}
		);
	}
);

it.each([
	['Daylio backup', 'bad_value'],
	['Pixels', 'bad_value'],
	['Perfice', 'taken'],
	['Nomie', 'taken'],
	['Loop', 'bad_value'],
	['table', 'taken']
])('a negative count in %s: %s', (name, expected) => {
	const sample = SAMPLES.find((each) => each.name === name)!;
	expect(refusalOf(sample, fileOf(sample, { value: '-5' }))).toBe(expected);
});

it.each(['Perfice', 'Nomie', 'table'])('minus zero is zero in %s', (name) => {
	const sample = SAMPLES.find((each) => each.name === name)!;
	const [entry] = foreignOf(sample.read, fileOf(sample, { value: '-0' })).entries;
	const values = [...entry!.values.values()];
	expect(values.some((value) => Object.is(value, 0))).toBe(true);
	expect(values.some((value) => Object.is(value, -0))).toBe(false);
});

describe.each(SAMPLES)('text in $name', (sample) => {
	const noteOf = (note: string) => notesOf(sample, fileOf(sample, { note }))[0]!;

	it.each([
		['HTML', '<img src=x onerror=alert(1)><script>x</script>&copy;'],
		['a link that is a script', 'javascript:alert(1)'],
		['marks of direction', 'a\u202Eb\u2066c\u2069d'],
		['characters without width', 'a\u200Bb\u200Dc\uFEFFd\u00ADe'],
		['a formula', '=1+1'],
		['a sum', '+31 6 12345678'],
		['a dash', '-1'],
		['an at sign', '@SUM(A1)'],
		['quotes', 'Zei: "nee", en ging']
	])('keeps %s', (_, note) => {
		expect(noteOf(note)).toContain(note);
	});

	it('has one kind of line end, no NUL and no half characters', () => {
		const note = noteOf('een\r\ntwee\rdrie\nvier\0vijf\uD800zes\uDC00\u{1F642}');
		expect(note).toContain('een\ntwee\ndrie\nviervijf\uFFFDzes\uFFFD\u{1F642}');
	});

	it('may be as long as a note, and no longer', () => {
		const room = 20_000 - 'Fijn'.length - 100;
		expect(refusalOf(sample, fileOf(sample, { note: 'x'.repeat(room) }))).toBe('taken');
		expect(refusalOf(sample, fileOf(sample, { note: 'x'.repeat(20_001) }))).toBe('too_long');
	});

	it('of 50 MB is refused before anything is done with it', () => {
		const [before, after] = new TextDecoder().decode(sample.inner({})).split('Fijn');
		const bytes = Buffer.concat([bytesOf(before!), Buffer.alloc(50_000_000, 'x'), bytesOf(after!)]);
		expect(refusalOf(sample, bytes)).toBe('too_large');
	});
});

it.each(OF_TAGS)('a million tags are too long a note in $name', (sample) => {
	const tags = new Array<string>(1_000_000).fill('bellen');
	expect(refusalOf(sample, fileOf(sample, { tags }))).toBe('too_long');
});

describe.each(OF_JSON)('JSON of $name', (sample) => {
	const inner = (change: (json: string) => string) =>
		sample.pack(bytesOf(change(new TextDecoder().decode(sample.inner({})))));

	it('is refused where it ends early', () => {
		expect(
			refusalOf(
				sample,
				inner((json) => json.slice(0, -1))
			)
		).toBe('bad_json');
		expect(
			refusalOf(
				sample,
				inner((json) => json.slice(0, json.length / 2))
			)
		).toBe('bad_json');
	});

	it('is refused with more after its end', () => {
		expect(
			refusalOf(
				sample,
				inner((json) => `${json}x`)
			)
		).toBe('bad_json');
		expect(
			refusalOf(
				sample,
				inner((json) => json + json)
			)
		).toBe('bad_json');
	});

	it('may begin with a byte-order mark', () => {
		expect(
			refusalOf(
				sample,
				inner((json) => `\uFEFF${json}`)
			)
		).toBe('taken');
	});

	it('of a field that stands there twice takes the last', () => {
		const twice = inner((json) => json.replace(/"(notes?)":("Fijn[^"]*")/, '"$1":"Eerst","$1":$2'));
		expect(notesOf(sample, twice)).toEqual(notesOf(sample, fileOf(sample)));
	});

	it.each(['"__proto__":{"polluted":1}', '"constructor":{"prototype":{"polluted":1}}'])(
		'pollutes nothing with %s',
		(field) => {
			const bytes = inner((json) => json.replaceAll('{', `{${field},`).replaceAll(',}', '}'));
			expect(refusalOf(sample, bytes)).toBe('taken');
			expect('polluted' in {} || 'polluted' in []).toBe(false);
		}
	);

	it('takes no field from a prototype in it', () => {
		const bytes = inner((json) => json.replace(/^(\[?)\{(.*)\}(\]?)$/s, '$1{"__proto__":{$2}}$3'));
		expect(['unknown_format', 'damaged']).toContain(refusalOf(sample, bytes));
	});
});

describe.each(OF_CELLS)('a table of $name', (sample) => {
	const lines = (change: (lines: string[]) => string) => {
		const text = new TextDecoder().decode(sample.inner({}));
		return sample.pack(bytesOf(change(text.trimEnd().split('\n'))));
	};

	it('may begin with a byte-order mark', () => {
		expect(
			refusalOf(
				sample,
				lines((all) => `\uFEFF${all.join('\n')}`)
			)
		).toBe('taken');
	});

	it.each(['\r\n', '\r', '\n\n', '\r\n\n\r'])('may have line ends %j', (end) => {
		expect(
			notesOf(
				sample,
				lines((all) => all.join(end))
			)
		).toEqual(notesOf(sample, fileOf(sample)));
	});

	it('is refused in the row that ends within quotes', () => {
		const torn = lines((all) => `${all.join('\n')}\n${all[1]!.slice(0, all[1]!.lastIndexOf('"'))}`);
		const foreign = foreignOf(sample.read, torn);
		expect(foreign.refused.map(({ reason }) => reason)).toEqual(['bad_entry']);
		expect(foreign.entries).toHaveLength(foreignOf(sample.read, fileOf(sample)).entries.length);
	});

	it('is refused in a row with more cells than the header', () => {
		const shifted = lines((all) =>
			all
				.map((line, at) => (at === 1 ? `${line}${sample === table ? ';' : ','}x` : line))
				.join('\n')
		);
		expect(refusalOf(sample, shifted)).toBe('bad_entry');
	});

	it('with a header alone has nothing in it', () => {
		expect(
			refusalOf(
				sample,
				lines(([header]) => header!)
			)
		).toBe('nothing_in_it');
		expect(
			refusalOf(
				sample,
				lines(([header]) => `${header}\n\n  \n`)
			)
		).toBe('nothing_in_it');
	});

	it('pollutes nothing with names of columns', () => {
		const named = lines((all) =>
			all.map((line, at) => (at === 0 ? `${line},__proto__` : line)).join('\n')
		);
		expect(() => readBy(sample.read, named)).not.toThrow();
		expect('polluted' in {}).toBe(false);
	});
});

it('an entry that stands there twice with other words is kept twice by Nomie', () => {
	const entry = (note: string) => ({ _id: 'a', note, end: '2026-06-01T18:05:00.000Z' });
	const books = [entry('een'), entry('twee'), entry('een')];
	const bytes = bytesOf(JSON.stringify({ files: { 'data/books/2026-06-0': books } }));
	const { entries } = foreignOf(SAMPLES[4]!.read, bytes);
	expect(entries.map(({ note }) => note)).toEqual(['een', 'twee']);
});

it('a reader leaves the bytes as they were', () => {
	for (const sample of SAMPLES) {
		const bytes = fileOf(sample, { note: quoted('a\r\nb') });
		const before = bytes.slice();
		sample.read(bytes, OPTIONS);
		expect(bytes).toEqual(before);
	}
});
