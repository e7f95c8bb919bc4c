import { describe, expect, test } from 'vitest';
import { clientJournal } from '../../../../src/lib/core/coach/client-journal';
import { conversation, type ConversationOf } from '../../../../src/lib/core/coach/conversation';
import type { Shared } from '../../../../src/lib/core/coach/seller-row';
import type { Row } from '../../../../src/lib/core/records';
import { UNNAMED } from '../../../../src/lib/core/share/unnamed';
import type { SharedRecord } from '../../../../src/lib/core/share/shared-records';
import { momentId, row } from '../builders';
import { more, tap } from '../insight/overview-builders';
import { on, tense } from './coach-builders';
import { times } from './question-builders';

const SHARED: Shared = {
	notes: false,
	attachments: true,
	rewards: true,
	products: 'some',
	times: 'exact'
};
const FIRST = { last: null, earlier: null, asked: [] };
/** Eight weeks of complete days. */
const ROWS: Row[] = times(56, (index) => tense(on(index), 20)).flat();

const about = (rows: Row[], of: Partial<ConversationOf> = {}) =>
	conversation(clientJournal(rows as readonly Row[] as readonly SharedRecord[], SHARED), {
		spans: [
			{ from: on(0), to: on(20) },
			{ from: on(21), to: on(55) }
		],
		...FIRST,
		...of
	});

describe('the first conversation', () => {
	test('is about the last four weeks that are shared, beside as many before', () => {
		const { until, last, seen } = about(ROWS);
		expect([until, last]).toEqual([on(55), null]);
		expect(seen.since).toMatchObject({ from: on(28), to: on(55), length: 28, known: 28 });
		expect(seen.before).toMatchObject({ from: on(0), to: on(27), tension: { n: 28, mean: 20 } });
	});

	test('is about no more than is shared', () => {
		const { seen } = about(ROWS, { spans: [{ from: on(46), to: on(55) }] });
		expect(seen.since).toMatchObject({ from: on(46), to: on(55), length: 10, known: 10 });
	});

	test('says what the share lacks', () => {
		expect(about(ROWS).notShared).toEqual(['notes', 'product_names']);
	});
});

test('a later one is about what came since', () => {
	const { seen } = about(ROWS, { last: on(40), earlier: on(30) });
	expect(seen.since).toMatchObject({ from: on(41), to: on(55) });
	expect(seen.before).toMatchObject({ from: on(31), to: on(40) });
});

test('nothing came since where nothing newer is shared', () => {
	expect(about(ROWS, { last: on(55) }).seen.since).toBeNull();
});

test('three questions, and what was asked at the last one comes later', () => {
	const rows = [...ROWS, more(on(50), 1, 'recommendation')];
	const { questions } = about(rows);
	expect(questions.map(({ key }) => key)).toEqual(['recommended', 'happy_work', 'energy']);
	const again = about(rows, { asked: questions.map(({ id }) => id) });
	expect(again.questions.map(({ key }) => key)).toEqual(['ease', 'customer_joy', 'noticed']);
});

test('a product without a name is none to speak of', () => {
	const product = (number: number, name: string) =>
		row('product', momentId(number), '', { name, emoji: null, joy: '', order: 0, archived: false });
	const { names } = about([...ROWS, product(901, 'Thee'), product(902, UNNAMED), tap(on(50))]);
	expect([...names]).toEqual([[momentId(901), 'Thee']]);
});
