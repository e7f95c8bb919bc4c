import { describe, expect, test } from 'vitest';
import {
	newTalk,
	nextAppointments,
	nextTalk,
	talkChange,
	talksBefore,
	talksOf,
	type Talk
} from '../../../../src/lib/core/coach/talk';
import { WORKSPACE_KINDS } from '../../../../src/lib/core/coach/workspace-kinds';
import { day } from '../../../../src/lib/core/days';
import { admitChange } from '../../../../src/lib/core/records';
import { at, momentId, row } from '../builders';

const CLIENT = momentId(1);
const OTHER = momentId(2);
const TODAY = day('2026-06-10');
const talk = (number: number, of: string, more: Partial<Talk> = {}): Talk => ({
	...newTalk(CLIENT, momentId(number), day(of), at(day(of))),
	...more
});
const rowOf = (of: Talk) => row('talk', of.id, of.day, { ...talkChange(of).body! });

test('a conversation of which nothing is written is one that the workspace takes', () => {
	const fresh = talk(10, '2026-06-10');
	const admitted = admitChange(talkChange(fresh), WORKSPACE_KINDS);
	expect(admitted).toEqual({ ok: true, value: talkChange(fresh) });
});

test('those of one client are the earliest first, without what was removed', () => {
	const [early, late] = [talk(11, '2026-06-01'), talk(10, '2026-06-09')];
	const rows = [
		rowOf(late),
		rowOf(talk(12, '2026-06-02', { client: OTHER })),
		{ ...rowOf(talk(13, '2026-06-03')), body: null },
		rowOf(early)
	];
	expect(talksOf(CLIENT, rows)).toEqual([early, late]);
});

test.each([
	[['2026-06-09'], null],
	[['2026-06-09', '2026-06-10', '2026-06-12'], '2026-06-10'],
	[['2026-06-20'], '2026-06-20']
])('of %j the one that is written at is %s', (days, expected) => {
	const talks = days.map((each, index) => talk(10 + index, each));
	expect(nextTalk(talks, TODAY)?.day ?? null).toBe(expected);
});

describe('what came before', () => {
	const talks = [
		talk(10, '2026-05-01', { asked: ['ease'] }),
		talk(11, '2026-05-20'),
		talk(12, '2026-05-20', { asked: ['energy'] }),
		talk(13, '2026-06-10', { asked: ['noticed'] })
	];

	test('is the last conversation before it and the one on an earlier day', () => {
		expect(talksBefore(talks, talks[3]!)).toEqual({
			last: '2026-05-20',
			earlier: '2026-05-01',
			asked: ['energy']
		});
	});

	test('is nothing for the first', () => {
		expect(talksBefore(talks, talks[0]!)).toEqual({ last: null, earlier: null, asked: [] });
	});

	test('of one that is not kept yet is what all the others say', () => {
		expect(talksBefore(talks, talk(20, '2026-06-11')).last).toBe('2026-06-10');
	});
});

test('the next appointment of each is the first that is not over', () => {
	const agreed = (number: number, of: string | null, client = CLIENT) =>
		rowOf(talk(number, '2026-05-01', { client, appointment: of === null ? null : day(of) }));
	const rows = ['2026-06-01', '2026-07-09', '2026-06-20', null].map((of, index) =>
		agreed(10 + index, of)
	);
	rows.push(agreed(20, TODAY, OTHER));
	expect(nextAppointments(rows, TODAY)).toEqual(
		new Map([
			[CLIENT, '2026-06-20'],
			[OTHER, TODAY]
		])
	);
	expect(nextAppointments(rows, day('2026-08-01'))).toEqual(new Map());
});
