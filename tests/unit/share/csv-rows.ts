import Papa from 'papaparse';
import { expect } from 'vitest';
import type { EventBody, QuestionBody, RewardBody } from '../../../src/lib/core/bodies';
import { day } from '../../../src/lib/core/days';
import { answerId, textId, type Row } from '../../../src/lib/core/records';
import { csvQuestion, csvWords } from '../../../src/lib/i18n/csv-words';
import { daysCsv, momentsCsv, type CsvInput } from '../../../src/lib/share/csv-out';
import type { Separator } from '../../../src/lib/share/csv-text';
import type { CsvWords } from '../../../src/lib/share/csv-words';
import { at, momentId, PHONE, row } from '../core/builders';

export const ONE = '2026-06-01';
export const TWO = '2026-06-02';
export const words: CsvWords = csvWords('shop');
export const question = csvQuestion('u');

export type Line = Record<string, string>;

/** The lines of a file by their headers; fails where anything but a spreadsheet's rules is needed. */
function linesOf(csv: string, delimiter: Separator = ','): Line[] {
	const { data, errors } = Papa.parse<Line>(csv.slice(1), {
		header: true,
		delimiter,
		newline: '\r\n',
		skipEmptyLines: true
	});
	expect(errors).toEqual([]);
	return data;
}

export const dayLines = (rows: readonly Row[], more: Partial<CsvInput> = {}) =>
	linesOf(daysCsv({ rows, words, ...more }), more.separator);
export const momentLines = (rows: readonly Row[], more: Partial<CsvInput> = {}) =>
	linesOf(momentsCsv({ rows, words, question, ...more }), more.separator);
export const headersOf = (rows: readonly Row[]) => Object.keys(dayLines(rows)[0]!);

export const answer = (id: string, of: string, value: number | 'yes' | 'no', when = at(of)) =>
	row('answer', id, of, { value, at: when, model: 'AS-1.0' });
export const sold = (of: string, product: string) =>
	answer(answerId.sold(day(of), product), of, 'yes');
export const own = (of: string, id: string, value: number | 'yes' | 'no') =>
	answer(answerId.own(day(of), id), of, value);
export const product = (number: number, name: string, order = number) =>
	row('product', momentId(number), '', { name, emoji: null, joy: '', archived: false, order });
export const daily = (number: number, text: string, scale: 'ten' | 'yes_no') =>
	row('question', momentId(number), '', {
		use: 'daily',
		text,
		scale,
		archived: false,
		order: number
	} as QuestionBody);
export const card = (number: number, text: string) =>
	row('question', momentId(number), '', {
		use: 'card',
		text,
		kinds: ['greed'],
		favourite: false,
		hidden: false
	} as QuestionBody);
export const reward = (id: string, of: string, body: Partial<RewardBody>) =>
	row('reward', id, of, { product: null, at: at(of), ...body } as RewardBody);
export const event = (number: number, of: string, body: Partial<EventBody>) =>
	row('event', momentId(number), of, {
		event: 'other',
		label: '',
		until: null,
		at: at(of),
		...body
	});
export const reflection = (of: string, text: string, body: object, device = PHONE) =>
	row('text', textId(of, device, 'reflection'), of, {
		type: 'reflection',
		text,
		prompt: null,
		...body
	});
