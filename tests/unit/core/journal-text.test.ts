import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journalText, type JournalWords, type KeptText } from '../../../src/lib/core/journal-text';
import { clockTime, day } from '../../../src/lib/core/days';
import type { TextBody } from '../../../src/lib/core/bodies';
import { deletion } from '../../../src/lib/core/changes';
import { textId } from '../../../src/lib/core/records';
import { at, belief, checkIn, happiness, moment, momentId, note, photo, row } from './builders';

const words: JournalWords = {
	title: 'Journal',
	incomplete: 'Not all.',
	nothing: 'Nothing.',
	day: (of) => `Day ${of}`,
	time: clockTime,
	happiness: () => 'Happy',
	belief: () => 'Belief',
	note: () => 'Note',
	reflection: () => 'Back',
	asked: ({ prompt, ownPrompt }) => ownPrompt ?? prompt ?? '',
	attachment: ({ type, size }) => `${type} ${size}, not in this text`,
	pull: (kind) => kind,
	strength: (of) => `strength ${of ?? '?'}`,
	response: (response) => response ?? 'open',
	situation: (of) => of,
	closed: (close) => `closed: ${close}`,
	kept: (kind) => `Kept, ${kind}`,
	other: () => 'Other'
};
const text = (rows: readonly unknown[], kept: readonly KeptText[] = [], complete = true) =>
	journalText({ rows, kept, complete }, words);

const ONE = '2026-06-01';
const TWO = '2026-06-02';

describe('a journal as text', () => {
	test('has its days in order, and in each what was answered, the moments and the notes', () => {
		const rows = [
			note(TWO, TWO, 'Good day'),
			moment(TWO, 2, { at: at(TWO, '15:30'), kind: 'fear', intensity: null, response: null }),
			note(momentId(1), TWO, 'Too fast\nabout the price'),
			moment(TWO, 1, { at: at(TWO, '09:05'), situation: 'price', response: 'asked' }),
			...checkIn(TWO, 7, 8),
			belief(TWO, 4, 'figs'),
			happiness(ONE, 3)
		];
		expect(text(rows)).toBe(
			[
				'Journal',
				'',
				'Day 2026-06-01',
				'Happy: 3',
				'',
				'Day 2026-06-02',
				'Happy: 7',
				'Belief: 8',
				'Belief (figs): 4',
				'closed: all',
				'09:05 greed, strength 5, asked, price',
				'  Note: Too fast\n  about the price',
				'15:30 fear, strength ?, open',
				'Note: Good day',
				''
			].join('\n')
		);
	});

	test('has what was looked back on with its prompt, and says what it can not hold', () => {
		const reflection = (device: string, body: Partial<TextBody>) =>
			row('text', textId(TWO, device, 'reflection'), TWO, {
				type: 'reflection',
				text: 'The florist.\nNo hurry.',
				prompt: null,
				...body
			});
		const rows = [
			reflection('00000000000a', { prompt: 'prompt-02' }),
			reflection('00000000000b', { text: '', ownPrompt: 'Who stayed?' }),
			photo(TWO, 8, { at: at(TWO, '17:00') }),
			photo(momentId(1), 9, { type: 'sound', size: 2000 }),
			moment(TWO, 1, { at: at(TWO, '09:05') }),
			deletion(photo(TWO, 7))
		];
		expect(text(rows)).toBe(
			[
				'Journal',
				'',
				'Day 2026-06-02',
				'09:05 greed, strength 5, gave_in',
				'  12:00 sound 2000, not in this text',
				'Back: prompt-02\n  The florist.\n  No hurry.',
				'Back: Who stayed?',
				'17:00 photo 1000, not in this text',
				''
			].join('\n')
		);
	});

	test('has a half-typed answer to a prompt with its prompt', () => {
		const body = { type: 'reflection', text: 'Half', prompt: 'prompt-02' };
		const draft = (text: string): KeptText => ({ kind: 'draft', key: `${TWO}/reflection`, text });
		expect(text([], [draft(JSON.stringify(body))])).toContain(
			'Kept, draft\nDay 2026-06-02: Back: prompt-02\n  Half\n'
		);
		expect(text([], [draft('torn')])).toContain('Kept, draft\nDay 2026-06-02: torn\n');
	});

	test('leaves out what was deleted, and says when there is nothing', () => {
		expect(text([deletion(moment(ONE, 1))])).toBe('Journal\nNothing.\n');
		// What a coach must be is not known here; that nothing is left of one is.
		const coach = { ...deletion(moment(ONE, 1)), kind: 'coach', day: '' };
		expect(text([coach])).toBe('Journal\nNothing.\n');
		expect(text([{ ...coach, body: { name: 'Zoë' } }])).toContain('Zoë');
		expect(text([], [], false)).toBe('Journal\nNot all.\n');
	});

	test('a note about a moment that is gone stands with its day', () => {
		expect(text([note(momentId(9), ONE, 'Still here')])).toContain(
			'Day 2026-06-01\nNote: Still here'
		);
	});

	test('has what is kept beside the database, each line once', () => {
		const changes = JSON.stringify({ at: 1, changes: [moment(ONE, 1), { odd: true }] });
		const kept: KeptText[] = [
			{ kind: 'aside', key: 'a', text: 'no longer JSON' },
			{ kind: 'pending', key: 'b', text: changes },
			{ kind: 'pending', key: 'c', text: changes },
			{ kind: 'draft', key: TWO, text: 'Half\ntyped' },
			{ kind: 'draft', key: momentId(1), text: 'of a moment' }
		];
		expect(text([], kept)).toBe(
			[
				'Journal',
				'',
				'Kept, draft',
				'Day 2026-06-02: Half\n  typed',
				`${momentId(1)}: of a moment`,
				'',
				'Kept, pending',
				'Day 2026-06-01: 12:00 greed, strength 5, gave_in',
				'{"odd":true}',
				'',
				'Kept, aside',
				'no longer JSON',
				''
			].join('\n')
		);
	});

	test('has what no words are for, as it is stored', () => {
		const setting = row('setting', 'setting/place', '', { value: 'shop' });
		const attention = row('answer', `answer/${ONE}/attention`, ONE, {
			value: 6,
			at: at(ONE),
			model: 'AS-1.0'
		});
		const said = text([setting, attention, 'torn', null]);
		expect(said.split('\n').slice(1)).toEqual([
			'',
			'Other',
			JSON.stringify(setting),
			JSON.stringify(attention),
			'torn',
			'null',
			''
		]);
	});

	test('does without words that throw', () => {
		const broken = Object.fromEntries(
			Object.keys(words).map((key) => [
				key,
				() => {
					throw new Error('no words');
				}
			])
		) as unknown as JournalWords;
		const rows = [
			...checkIn(TWO, 7, 8),
			moment(TWO, 1, { situation: 'need' }),
			note(TWO, TWO, 'N'),
			photo(TWO, 8)
		];
		const kept: KeptText[] = [{ kind: 'draft', key: TWO, text: 'Half' }];
		const said = journalText(
			{ rows: [...rows, 1], kept, complete: true },
			{ ...broken, title: '' }
		);
		expect(said.split('\n').slice(2)).toEqual([
			TWO,
			'happiness: 7',
			'belief: 8',
			'all',
			'2026-06-02T10:00:00.000Z greed, 5, gave_in, need',
			'note: N',
			'2026-06-02T10:00:00.000Z photo 1000',
			'',
			'draft',
			`${TWO}: Half`,
			'',
			'other',
			'1',
			''
		]);
	});

	test('text stays text', () => {
		const said = '<img src=x onerror=alert(1)> & "quotes" \u202E \u0000';
		expect(text([note(ONE, ONE, said)])).toContain(`Note: ${said}`);
	});

	test('whatever was found, nothing makes it throw and every note is in it', () => {
		fc.assert(
			fc.property(
				fc.array(fc.anything()),
				fc.array(fc.string({ minLength: 1 })),
				fc.string(),
				(odd, notes, kept) => {
					const rows = notes.map((said, index) =>
						note(day(ONE), ONE, said, String(index).padStart(12, '0') as never)
					);
					const said = text([...odd, ...rows], [{ kind: 'aside', key: '', text: kept }]);
					for (const each of notes) {
						expect(said).toContain(each.replace(/\r\n?|\n/g, '\n  '));
					}
				}
			)
		);
	});
});
