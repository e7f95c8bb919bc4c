import { describe, expect, test } from 'vitest';
import { WORKSPACE_KINDS } from '../../../../src/lib/core/coach/workspace-kinds';
import { admitChange, admitRow } from '../../../../src/lib/core/records';
import { admitShared } from '../../../../src/lib/core/share/admit-shared';
import { SHARING_KINDS } from '../../../../src/lib/core/share/sharing-kinds';
import { at, momentId } from '../builders';

const DAY = '2026-06-02';
const CLIENT = {
	seller: '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
	name: 'Noor',
	label: '',
	group: false,
	keepUntil: '2026-12-02',
	keepSaid: null,
	reply: null
};
const TALK = {
	client: momentId(1),
	text: 'We spraken over dinsdag.',
	asked: ['greed-1'],
	appointment: '2026-07-01',
	at: at(DAY)
};
const SENT = {
	client: momentId(1),
	message: '0a1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
	text: 'Mooie week.',
	question: { id: momentId(5), text: 'Wat hielp je?' },
	cards: [{ id: momentId(6), text: 'Voor wie is het?', kinds: ['fear'] }],
	answers: [{ answer: 'Vragen.', at: DAY, opened: at(DAY) }],
	at: at(DAY)
};
const SPREAD = { low: 10, median: 20, high: 35 };
const LOOK = {
	figure: 'tension',
	weeks: ['2026-05-04'],
	sellers: [1, 2, 3, 4, 5].map(momentId),
	spreads: { tension: SPREAD },
	at: at(DAY)
};
const OUTCOMES = { gave_in: SPREAD, let_pass: SPREAD, asked: SPREAD };
const SAID = {
	number: 3,
	from: '2026-05-01',
	to: '2026-05-31',
	chosen: { notes: false, attachments: false, rewards: true, products: 'all', times: 'hour' },
	exportedAt: '2026-06-01T08:00:00.000Z',
	message: ''
};
const SHARE = {
	about: momentId(1),
	type: 'share',
	mime: 'application/gzip',
	size: 12,
	sha256: '0'.repeat(64),
	width: null,
	height: null,
	seconds: null,
	at: at(DAY),
	share: SAID
};
const client = { id: momentId(1), kind: 'client', day: '', body: CLIENT };
const talk = { id: momentId(2), kind: 'talk', day: DAY, body: TALK };
const sent = { id: momentId(4), kind: 'sent', day: DAY, body: SENT };
const look = { id: momentId(7), kind: 'look', day: DAY, body: LOOK };
const share = { id: momentId(3), kind: 'attachment', day: DAY, body: SHARE };
const verdict = (input: unknown, late = WORKSPACE_KINDS) => {
	const gate = admitChange(input, late);
	return gate.ok ? 'ok' : gate.reason;
};

describe('in a journal of a seller', () => {
	test('no record of a workspace passes', () => {
		const refused = [...Array<string>(4).fill('unknown_kind'), 'bad_body'];
		const all = [client, talk, sent, look, share];
		expect(all.map((each) => verdict(each, []))).toEqual(refused);
		expect(all.map((each) => verdict(each, SHARING_KINDS))).toEqual(refused);
		expect(verdict({ ...client, body: null }, SHARING_KINDS)).toBe('unknown_kind');
	});
});

describe('in a workspace', () => {
	test.each([client, talk, sent, look, share])('%o passes as it came', (each) => {
		expect(admitChange(each, WORKSPACE_KINDS)).toEqual({ ok: true, value: each });
		expect(verdict({ ...each, body: null })).toBe('ok');
		expect(verdict({ ...each, body: { ...each.body, newer: 1 } })).toBe('ok');
	});

	test('a look at how moments ended tells all its ends apart, of one week or of many', () => {
		const ends = { ...LOOK, figure: 'outcomes', spreads: OUTCOMES };
		const weeks = ['2026-05-04', '2026-05-11'];
		expect(verdict({ ...look, body: ends })).toBe('ok');
		expect(verdict({ ...look, body: { ...ends, weeks } })).toBe('ok');
		expect(verdict({ ...look, body: { ...LOOK, weeks } })).toBe('bad_body');
		expect(verdict({ ...look, body: { ...ends, spreads: { asked: SPREAD } } })).toBe('bad_body');
	});

	test('a photo is what it was', () => {
		const photo = { ...SHARE, type: 'photo', about: DAY };
		expect(verdict({ ...share, body: photo })).toBe('ok');
		expect(verdict({ ...share, body: { ...photo, type: 'film' } })).toBe('bad_body');
	});

	test.each<[string, object, string]>([
		['a client with a day', { ...client, day: DAY }, 'bad_id'],
		['a client with another id', { ...client, id: 'client/1' }, 'bad_id'],
		['a client of no seller', { ...client, body: { ...CLIENT, seller: 'x' } }, 'bad_body'],
		['a client without an end', { ...client, body: { ...CLIENT, keepUntil: null } }, 'bad_body'],
		[
			'a client until no day',
			{ ...client, body: { ...CLIENT, keepUntil: '2026-02-31' } },
			'bad_body'
		],
		['an endless name', { ...client, body: { ...CLIENT, label: 'n'.repeat(61) } }, 'bad_body'],
		['a talk on no day', { ...talk, day: '' }, 'bad_id'],
		['a talk with nobody', { ...talk, body: { ...TALK, client: 'noor' } }, 'bad_body'],
		['an endless talk', { ...talk, body: { ...TALK, text: 'n'.repeat(20_001) } }, 'bad_body'],
		[
			'a talk of a question without a name',
			{ ...talk, body: { ...TALK, asked: [''] } },
			'bad_body'
		],
		['a message on no day', { ...sent, day: '' }, 'bad_id'],
		['a message to nobody', { ...sent, body: { ...SENT, client: 'noor' } }, 'bad_body'],
		['an endless message', { ...sent, body: { ...SENT, text: 'n'.repeat(2001) } }, 'bad_body'],
		['a message without an id', { ...sent, body: { ...SENT, message: '' } }, 'bad_body'],
		['an empty answer', { ...sent, body: { ...SENT, answers: [{ answer: '' }] } }, 'bad_body'],
		[
			'endless answers',
			{ ...sent, body: { ...SENT, answers: Array(21).fill(SENT.answers[0]) } },
			'bad_body'
		],
		['a look on no day', { ...look, day: '' }, 'bad_id'],
		['a look at four', { ...look, body: { ...LOOK, sellers: LOOK.sellers.slice(1) } }, 'bad_body'],
		[
			'a look at one of them twice',
			{ ...look, body: { ...LOOK, sellers: [momentId(1), ...LOOK.sellers] } },
			'bad_body'
		],
		[
			'a look at more than are kept',
			{ ...look, body: { ...LOOK, sellers: Array.from({ length: 1001 }, (_, n) => momentId(n)) } },
			'bad_body'
		],
		['a look at a name', { ...look, body: { ...LOOK, sellers: [...'abcde'] } }, 'bad_body'],
		['a look at no week', { ...look, body: { ...LOOK, weeks: [] } }, 'bad_body'],
		['a look from a Tuesday', { ...look, body: { ...LOOK, weeks: ['2026-05-05'] } }, 'bad_body'],
		['a look at another figure', { ...look, body: { ...LOOK, figure: 'pull' } }, 'bad_body'],
		['a look that showed nothing', { ...look, body: { ...LOOK, spreads: {} } }, 'bad_body'],
		[
			'a look at a spread that is none',
			{ ...look, body: { ...LOOK, spreads: { tension: { ...SPREAD, low: 21 } } } },
			'bad_body'
		],
		['a share on no day', { ...share, day: '' }, 'bad_id'],
		['a share about a day', { ...share, body: { ...SHARE, about: DAY } }, 'bad_body'],
		['a share that says nothing', { ...share, body: { ...SHARE, share: undefined } }, 'bad_body'],
		['a share of another type', { ...share, body: { ...SHARE, mime: 'text/html' } }, 'bad_body'],
		[
			'a share that ends before it begins',
			{ ...share, body: { ...SHARE, share: { ...SAID, to: '2026-04-30' } } },
			'bad_body'
		],
		[
			'a share of no number',
			{ ...share, body: { ...SHARE, share: { ...SAID, number: 0 } } },
			'bad_body'
		],
		['the type as a kind', { ...share, kind: 'share' }, 'unknown_kind']
	])('%s is refused', (_, input, reason) => {
		expect(verdict(input)).toBe(reason);
	});

	test('a row needs a revision all the same', () => {
		expect(admitRow(client, WORKSPACE_KINDS)).toEqual({ ok: false, reason: 'bad_revision' });
	});

	test('none of them comes in as part of a share', () => {
		const span = { from: DAY, to: DAY } as never;
		const reasons = [client, talk, sent, look, share].map((each) => admitShared(each, span));
		expect(reasons).toEqual([
			{ ok: false, reason: 'unknown_kind' },
			{ ok: false, reason: 'unknown_kind' },
			{ ok: false, reason: 'unknown_kind' },
			{ ok: false, reason: 'unknown_kind' },
			{ ok: false, reason: 'bad_body' }
		]);
	});
});
