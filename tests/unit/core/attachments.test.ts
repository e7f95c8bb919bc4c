import { describe, expect, test } from 'vitest';
import { attachmentChange, attachmentsAbout, belongsTo } from '../../../src/lib/core/attachments';
import { deletion } from '../../../src/lib/core/changes';
import { day } from '../../../src/lib/core/days';
import { admitChange } from '../../../src/lib/core/records';
import { at, moment, momentId, note, photo, row } from './builders';

const DAY = '2026-06-02';

test('a new attachment passes the gate', () => {
	const said = {
		about: DAY,
		type: 'sound' as const,
		mime: 'audio/webm',
		size: 4000,
		sha256: 'ab'.repeat(32),
		width: null,
		height: null,
		seconds: 12
	};
	const change = attachmentChange(momentId(1), day(DAY), at(DAY, '17:00'), said);
	expect(admitChange(change)).toEqual({ ok: true, value: change });
	expect(change.body).toEqual({ ...said, at: at(DAY, '17:00') });
});

test('what is attached to a day comes in order, without what is attached to its moments', () => {
	const late = photo(DAY, 2, { at: at(DAY, '18:00') });
	const early = photo(DAY, 3, { at: at(DAY, '09:00') });
	const [gone, ofMoment] = [deletion(photo(DAY, 4)), photo(momentId(1), 5)];
	const rows = [late, { ...early, ...gone, id: momentId(4) }, early, ofMoment, note(DAY, DAY, 'x')];
	expect(attachmentsAbout(DAY, rows).map(({ id }) => id)).toEqual([momentId(3), momentId(2)]);
	expect(attachmentsAbout(momentId(1), rows).map(({ id }) => id)).toEqual([momentId(5)]);
});

describe('to a moment belongs', () => {
	test.each([
		['itself', moment(DAY, 1), true],
		['another', moment(DAY, 2), false],
		['its note', note(momentId(1), DAY, 'x'), true],
		['the note of its day', note(DAY, DAY, 'x'), false],
		['its photo', photo(momentId(1), 3), true],
		['the photo of its day', photo(DAY, 3), false],
		['a reward', row('reward', momentId(4), DAY, null), false]
	])('%s: %#', (_, of, belongs) => {
		expect(belongsTo(momentId(1), of)).toBe(belongs);
	});
});
