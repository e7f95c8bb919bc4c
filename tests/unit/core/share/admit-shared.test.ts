import { describe, expect, it } from 'vitest';
import { admitShared } from '../../../../src/lib/core/share/admit-shared';
import { happiness, moment, row } from '../builders';
import { lived, setting, shared, SPAN } from './journals';

const DAY = '2026-06-02';
const verdict = (input: unknown) => {
	const gate = admitShared(input, SPAN);
	return gate.ok ? 'ok' : gate.reason;
};

describe('the gate of a share', () => {
	it('takes what is shared, as it was', () => {
		const records = shared(lived(1), { notes: true });
		expect(records.length).toBeGreaterThan(50);
		const taken = records.map((record) => admitShared(record, SPAN));
		expect(taken).toEqual(records.map((value) => ({ ok: true, value })));
	});

	it.each([
		['a revision, which it leaves', happiness(DAY, 7), 'ok'],
		['the first day', happiness('2026-06-01', 7), 'ok'],
		['the last day', happiness('2026-06-30', 7), 'ok'],
		['the day before', happiness('2026-05-31', 7), 'out_of_span'],
		['the day after', moment('2026-07-01', 1), 'out_of_span'],
		['a deletion', { ...moment(DAY, 1), body: null }, 'bad_body'],
		['where the seller sells', setting('place', 'shop'), 'ok'],
		['when the day starts', setting('dayStart', 5), 'ok'],
		['another setting', setting('weekSeen', null), 'bad_id'],
		['an unknown kind', { ...happiness(DAY, 7), kind: 'mood' }, 'unknown_kind'],
		['an answer beyond its scale', happiness(DAY, 11), 'bad_body'],
		['an id of another kind', row('moment', `answer/${DAY}/happiness`, DAY, null), 'bad_id'],
		['no record', null, 'not_a_record']
	])('of %s says %s', (_, input, said) => {
		expect(verdict(input)).toBe(said);
	});

	it('has no revision in what it takes', () => {
		const gate = admitShared(happiness(DAY, 7), SPAN);
		expect(gate.ok && Object.keys(gate.value).sort()).toEqual(['body', 'day', 'id', 'kind']);
	});
});
