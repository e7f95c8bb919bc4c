import { describe, expect, test } from 'vitest';
import { isLive, type Change, type Row } from '../../../../src/lib/core/records';
import { FreshIds } from '../../../../src/lib/core/share/fresh-ids';
import { defaultChoice } from '../../../../src/lib/core/share/share-choice';
import { isUnnamed } from '../../../../src/lib/core/share/unnamed';
import { sharedRecords } from '../../../../src/lib/core/share/shared-records';
import { at, belief, checkIn, moment, momentId, note, photo, row, TABLET } from '../builders';
import { choose, SECRET, setting, shared, SPAN } from './journals';

const DAY = '2026-06-02';
const AT = at(DAY);
const ids = new FreshIds(SECRET);
const [CHEESE, HONEY, MILK, CARD, DAILY] = [11, 12, 13, 14, 15].map(momentId) as [
	string,
	string,
	string,
	string,
	string
];

const product = (id: string, name: string, order: number): Row =>
	row('product', id, '', { name, emoji: '🧀', joy: 'Smaakt.', archived: order > 1, order });
const answer = (id: string, value: 'yes' | number) =>
	row('answer', id, DAY, { value, at: AT, model: 'AS-1.0' });
const card = row('question', CARD, '', {
	use: 'card',
	text: 'Voor wie?',
	kinds: ['fear'],
	favourite: true,
	hidden: false
});
const daily = row('question', DAILY, '', {
	use: 'daily',
	text: 'Geslapen?',
	scale: 'yes_no',
	archived: false,
	order: 1
});
const event = (of: string, until: Row['day'] | null, label = 'Terschelling'): Row =>
	row('event', momentId(40), of, {
		event: until === null ? 'start' : 'holiday',
		label,
		until: until === '' ? null : until,
		at: AT
	});

const ofKind = <K extends Row['kind']>(records: readonly Change[], kind: K) =>
	records.filter((record) => isLive(record, kind));
const idsOf = (records: readonly Change[]) => records.map(({ id }) => id);

test('nothing in words, no picture and no minute is shared unless the seller says so', () => {
	expect(defaultChoice(SPAN)).toEqual({
		span: SPAN,
		products: 'all',
		notes: false,
		attachments: false,
		rewards: true,
		times: 'hour'
	});
});

describe('products', () => {
	const rows = [
		product(CHEESE, 'Kaas', 0),
		product(HONEY, 'Honing', 1),
		product(MILK, 'Melk', 2),
		belief(DAY, 7, CHEESE),
		belief(DAY, 3, HONEY),
		moment(DAY, 1, { product: HONEY })
	];
	const named = (products: string[] | 'all') =>
		new Map(ofKind(shared(rows, { products }), 'product').map(({ id, body }) => [id, body]));

	test('that something is about stand there by name, and no others', () => {
		expect(named('all')).toEqual(
			new Map([
				[
					ids.dayless(CHEESE),
					{ name: 'Kaas', emoji: '🧀', joy: 'Smaakt.', archived: false, order: 0 }
				],
				[
					ids.dayless(HONEY),
					{ name: 'Honing', emoji: '🧀', joy: 'Smaakt.', archived: false, order: 1 }
				]
			])
		);
	});

	test('that were not chosen are several, of which nothing is said', () => {
		const bodies = named([]);
		expect([...bodies.keys()].sort()).toEqual([ids.dayless(CHEESE), ids.dayless(HONEY)].sort());
		expect([...bodies.values()].every((body) => isUnnamed(body!))).toBe(true);
		expect(isUnnamed(named([HONEY]).get(ids.dayless(HONEY))!)).toBe(false);
		expect(isUnnamed(named([HONEY]).get(ids.dayless(CHEESE))!)).toBe(true);
	});

	test('keep their belief and their moments, whether they are named or not', () => {
		const records = shared(rows, { products: [CHEESE] });
		expect(idsOf(records)).toContain(`answer/${DAY}/belief/${ids.dayless(HONEY)}`);
		expect(ofKind(records, 'moment')[0]!.body.product).toBe(ids.dayless(HONEY));
	});
});

describe('what was written', () => {
	const rows = [
		...checkIn(DAY, 7, 8),
		card,
		daily,
		answer(`answer/${DAY}/own/${DAILY}`, 'yes'),
		answer(`answer/${DAY}/own/${momentId(16)}`, 'yes'),
		moment(DAY, 1, { questionShown: CARD, questionAsked: 'need-01' }),
		moment(DAY, 2, { questionShown: momentId(17), questionAsked: 'from-a-newer-deck' }),
		note(DAY, DAY, 'Regen.'),
		note(momentId(1), DAY, 'Nog één klant.', TABLET),
		note(momentId(3), DAY, 'Bij een tikje dat weg is.')
	];

	test('stays with the seller, own questions and their answers too', () => {
		const records = shared(rows);
		expect(ofKind(records, 'text')).toEqual([]);
		expect(ofKind(records, 'question')).toEqual([]);
		expect(idsOf(records).filter((id) => id.includes('/own/'))).toEqual([]);
		expect(
			ofKind(records, 'moment').map(({ body }) => [body.questionShown, body.questionAsked])
		).toEqual(
			expect.arrayContaining([
				[null, 'need-01'],
				[null, null]
			])
		);
	});

	test('goes with notes, but for what hangs on what was deleted', () => {
		const records = shared(rows, { notes: true });
		const about = ids.uuid(momentId(1), DAY as Row['day']);
		expect(ofKind(records, 'text').map(({ id, body }) => [id, body.text])).toEqual([
			[`text/${about}/${ids.device(TABLET)}`, 'Nog één klant.'],
			[`text/${DAY}/${ids.device('00000000000a')}`, 'Regen.']
		]);
		expect(idsOf(ofKind(records, 'question')).sort()).toEqual(
			[ids.dayless(CARD), ids.dayless(DAILY)].sort()
		);
		expect(idsOf(records).filter((id) => id.includes('/own/'))).toEqual([
			`answer/${DAY}/own/${ids.dayless(DAILY)}`
		]);
		const shown = ofKind(records, 'moment').find(({ id }) => id === about);
		expect(shown!.body).toMatchObject({
			questionShown: ids.dayless(CARD),
			questionAsked: 'need-01'
		});
	});

	test('that another device took in is there once', () => {
		const mine = note(DAY, DAY, 'Regen.');
		const taken = row('text', `text/${DAY}/${TABLET}`, DAY, {
			type: 'note',
			text: 'Regen. En wind.',
			prompt: 'not-of-this-version',
			takesIn: { [mine.id]: mine.rev }
		});
		const texts = ofKind(shared([mine, taken], { notes: true }), 'text');
		expect(texts.map(({ body }) => body)).toEqual([
			{ type: 'note', text: 'Regen. En wind.', prompt: null }
		]);
	});
});

describe('attachments', () => {
	const rows = [moment(DAY, 1), photo(DAY, 2), photo(momentId(1), 3), photo(momentId(9), 4)];

	test('stay unless they are chosen', () => {
		expect(sharedRecords(rows, choose(), SECRET).attachments.size).toBe(0);
	});

	test('go with the day or the moment that they are about, and say whose bytes they have', () => {
		const { records, attachments } = sharedRecords(rows, choose({ attachments: true }), SECRET);
		const of = DAY as Row['day'];
		expect(attachments).toEqual(
			new Map([2, 3].map((number) => [ids.uuid(momentId(number), of), momentId(number)]))
		);
		const about = new Map(ofKind(records, 'attachment').map(({ id, body }) => [id, body.about]));
		expect(about.get(ids.uuid(momentId(2), of))).toBe(DAY);
		expect(about.get(ids.uuid(momentId(3), of))).toBe(ids.uuid(momentId(1), of));
	});
});

describe('rewards', () => {
	const rows = [
		row('reward', momentId(1), DAY, { reward: 'review', product: HONEY, at: AT }),
		row('reward', `answer/${DAY}/till`, DAY, {
			reward: 'till',
			felt: 'good',
			product: null,
			at: AT
		})
	];

	test.each([true, false])('are in it where they are chosen: %s', (rewards) => {
		const records = ofKind(shared(rows, { rewards }), 'reward');
		expect(records.map(({ body }) => body.reward).sort()).toEqual(
			rewards ? ['review', 'till'] : []
		);
		expect(idsOf(records).includes(`answer/${DAY}/till`)).toBe(rewards);
	});
});

describe('an event', () => {
	const only = (rows: Row[], notes = false) =>
		ofKind(shared(rows, { notes }), 'event').map(({ day, body }) => ({ day, ...body }));

	test('has its own words with notes alone', () => {
		expect(only([event(DAY, null)])).toMatchObject([{ day: DAY, event: 'start', label: '' }]);
		expect(only([event(DAY, null)], true)).toMatchObject([{ label: 'Terschelling' }]);
	});

	test.each([
		['2026-05-20', '2026-06-03', [['2026-06-01', '2026-06-03']]],
		['2026-05-20', '2026-06-01', [['2026-06-01', null]]],
		['2026-06-29', '2026-07-09', [['2026-06-29', '2026-06-30']]],
		['2026-06-30', '2026-07-09', [['2026-06-30', null]]],
		['2026-05-01', '2026-08-01', [['2026-06-01', '2026-06-30']]],
		['2026-05-20', '2026-05-31', []],
		['2026-07-01', '2026-07-02', []]
	])('from %s to %s has its days in the span', (from, until, told) => {
		expect(only([event(from, until as Row['day'])]).map(({ day, until }) => [day, until])).toEqual(
			told
		);
	});
});

describe('the rest', () => {
	test('of settings it has only where the seller sells and when the day starts', () => {
		const rows = [setting('place', 'street'), setting('dayStart', 6), setting('weekSeen', null)];
		expect(shared(rows)).toEqual([
			{ id: 'setting/dayStart', kind: 'setting', day: '', body: { value: 6 } },
			{ id: 'setting/place', kind: 'setting', day: '', body: { value: 'street' } }
		]);
		expect(idsOf(shared([]))).toEqual(['setting/dayStart']);
	});

	test('what lies outside the span or was deleted is not in it', () => {
		const rows = [
			...checkIn('2026-05-31', 1, 1),
			...checkIn('2026-07-01', 1, 1),
			{ ...moment(DAY, 1), body: null },
			...checkIn('2026-06-01', 7, 7),
			...checkIn('2026-06-30', 7, 7)
		];
		const days = shared(rows).flatMap(({ day }) => (day === '' ? [] : [day]));
		expect([...new Set(days)]).toEqual(['2026-06-01', '2026-06-30']);
		expect(days).toHaveLength(6);
	});
});
