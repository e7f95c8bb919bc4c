import { describe, expect, it } from 'vitest';
import { readForeign } from '../../../../src/lib/share/readers/recognise';
import { reading } from '../../../../src/lib/share/refusal';
import { bytesOf, jsonBytes, csvBytes, zipBytes } from './bytes';
import { OPTIONS, foreignOf, fileOf, SAMPLES, table } from './samples';

/** The app that a file is from, `table`, or why it is refused. */
function appOf(bytes: Uint8Array): string {
	const read = reading(() => readForeign(bytes, OPTIONS));
	if (!read.ok) return read.reason;
	return read.value.kind === 'table' ? 'table' : read.value.foreign.source;
}

describe('a file is known by what stands in it', () => {
	it.each(SAMPLES.filter((sample) => sample !== table))('$name', (sample) => {
		const bytes = fileOf(sample);
		const recognised = readForeign(bytes, OPTIONS);
		expect(recognised).toEqual({ kind: 'foreign', foreign: foreignOf(sample.read, bytes) });
	});

	it('any other table is for a person to explain', () => {
		const recognised = readForeign(fileOf(table), OPTIONS);
		expect(recognised).toMatchObject({
			kind: 'table',
			table: { header: ['Datum', 'Cijfer', 'Notitie'], dayColumns: [{ column: 0, order: 'ymd' }] }
		});
	});

	it.each([
		[
			'Daylio after a byte-order mark',
			bytesOf('\uFEFFfull_date,mood\n2026-06-01,good\n'),
			'daylio'
		],
		['Daylio in other letters', csvBytes(' Full_Date ,MOOD', '2026-06-01,good'), 'daylio'],
		['a date and a mood', csvBytes('Date,Mood', '2026-06-01,good', '2026-06-02,bad'), 'table'],
		['JSON after blanks', bytesOf('\n\t [{"date":"2026-06-01","scores":[4]}]'), 'pixels'],
		[
			'Nomie without trackers',
			jsonBytes({ files: { 'data/books/1': [{ note: 'a', end: 0 }] } }),
			'nomie'
		],
		['other JSON', jsonBytes({ a: 1 }), 'unknown_format'],
		['a list of nothing', jsonBytes([]), 'nothing_in_it'],
		['bad JSON', bytesOf('{"a":'), 'bad_json'],
		['words', bytesOf('Lieve dagboek, vandaag was een goede dag.'), 'nothing_in_it'],
		['a line of words', bytesOf('Lieve dagboek'), 'unknown_format'],
		['a web page', bytesOf('<!doctype html>\n<title>a</title>\n<p>b, c'), 'unknown_format'],
		['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not_utf8'],
		['a zip of words', zipBytes({ 'word/document.xml': bytesOf('<a/>') }), 'unknown_format'],
		['the start of a zip', bytesOf('PK\u0003\u0004'), 'damaged'],
		['nothing', new Uint8Array(), 'empty']
	])('%s: %s', (_, bytes, app) => {
		expect(appOf(bytes)).toBe(app);
	});
});
