import { describe, expect, it } from 'vitest';
import { WORKSPACE_KINDS } from '../../../../src/lib/core/coach/workspace-kinds';
import { admitRow, type Row } from '../../../../src/lib/core/records';
import { admitShared } from '../../../../src/lib/core/share/admit-shared';
import { SHARING_KINDS } from '../../../../src/lib/core/share/sharing-kinds';
import { filePreview } from '../../../../src/lib/core/file-preview';
import { journalDays } from '../../../../src/lib/core/journal-day';
import { sharedRecords } from '../../../../src/lib/core/share/shared-records';
import { defaultChoice } from '../../../../src/lib/core/share/share-choice';
import { coachKinds, DAY, journal } from '../../share/files';

const inJournal = (input: unknown) => admitRow(input, SHARING_KINDS);

const [COACH, SHARED, MESSAGE] = coachKinds() as [Row, Row, Row];

/** `ok`, or why the gate refuses a row with this of its body changed. */
function verdict(row: Row, change: object): string {
	const gate = inJournal({ ...row, body: { ...row.body, ...change } });
	return gate.ok ? 'ok' : gate.reason;
}

describe('what is kept of coaches', () => {
	it.each([COACH, SHARED, MESSAGE])('passes as it is: $kind', (row) => {
		expect(inJournal(row)).toEqual({ ok: true, value: row });
	});

	it.each([COACH, SHARED, MESSAGE])('$kind passes in a journal of its own kind alone', (row) => {
		const refused = { ok: false, reason: 'unknown_kind' };
		for (const of of [row, { ...row, body: null }]) {
			expect(admitRow(of)).toEqual(refused);
			expect(admitRow(of, WORKSPACE_KINDS)).toEqual(refused);
		}
		expect(inJournal({ ...row, body: null })).toMatchObject({ ok: true });
	});

	it.each([COACH, SHARED, MESSAGE])('$kind is nothing that a share may hold', (row) => {
		expect(admitShared(row, { from: DAY, to: DAY })).toEqual({ ok: false, reason: 'unknown_kind' });
	});

	it.each([COACH, SHARED, MESSAGE])('every field of a $kind is needed', (row) => {
		for (const name of Object.keys(row.body!)) {
			expect(verdict(row, { [name]: undefined })).toBe('bad_body');
		}
	});

	it('a coach belongs to no day, what was shared and sent to one', () => {
		expect(inJournal({ ...COACH, day: DAY })).toEqual({ ok: false, reason: 'bad_id' });
		expect(inJournal({ ...SHARED, day: '' })).toEqual({ ok: false, reason: 'bad_id' });
		expect(inJournal({ ...MESSAGE, day: '' })).toEqual({ ok: false, reason: 'bad_id' });
	});

	it.each<[string, Row, object, string]>([
		['a coach without a key', COACH, { recipient: null }, 'ok'],
		['a coach who sends nothing', COACH, { reply: null }, 'ok'],
		['before the first share', COACH, { shares: 0 }, 'ok'],
		['less than none', COACH, { shares: -1 }, 'bad_body'],
		['half a share', COACH, { shares: 0.5 }, 'bad_body'],
		['a secret of 31 bytes', COACH, { secret: `${'A'.repeat(42)}==` }, 'bad_body'],
		['a secret with loose bits', COACH, { secret: `${'A'.repeat(42)}B=` }, 'bad_body'],
		['another key', COACH, { recipient: 'age1pq' }, 'bad_body'],
		['a key for an identity', COACH, { reply: `age1${'q'.repeat(58)}` }, 'bad_body'],
		['a name of 61 units', COACH, { name: 'a'.repeat(61) }, 'bad_body'],
		['days backwards', SHARED, { to: '2026-06-01' }, 'bad_body'],
		['a day that is none', SHARED, { to: '2026-02-31' }, 'bad_body'],
		['share number none', SHARED, { number: 0 }, 'bad_body'],
		['other times', SHARED, { times: 'week' }, 'bad_body'],
		['a new message', MESSAGE, { state: 'new', answer: null, answered: null }, 'ok'],
		['a new message with a day', MESSAGE, { state: 'new', answer: null }, 'bad_body'],
		['answered on no day', MESSAGE, { answered: null }, 'bad_body'],
		['a refused one', MESSAGE, { state: 'refused', answer: null }, 'ok'],
		['answered with nothing', MESSAGE, { answer: null }, 'bad_body'],
		['refused with an answer', MESSAGE, { state: 'refused' }, 'bad_body'],
		['a text of 2,001 units', MESSAGE, { text: 'a'.repeat(2001) }, 'bad_body'],
		['a card for no pull', MESSAGE, { cards: [{ id: COACH.id, text: 'a', kinds: [] }] }, 'bad_body']
	])('%s', (_, row, change, expected) => {
		expect(verdict(row, change)).toBe(expected);
	});

	it('never goes into a share, and is no day of the journal', () => {
		const rows = [...journal(), ...coachKinds()];
		const choice = { ...defaultChoice({ from: DAY, to: DAY }), notes: true, attachments: true };
		const made = (of: readonly Row[]) => sharedRecords(of, choice, new Uint8Array(32)).records;
		expect(made(rows)).toEqual(made(journal()));
		expect(made(rows).length).toBeGreaterThan(1);
		expect(journalDays(coachKinds())).toEqual([]);
	});

	it('counts in a preview as coaches, and as no days', () => {
		const preview = filePreview(coachKinds(), new Map());
		expect(preview).toMatchObject({ span: null, days: 0, coaches: 1, fresh: 3 });
	});
});
