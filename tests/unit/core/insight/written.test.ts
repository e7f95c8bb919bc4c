import { expect, test } from 'vitest';
import { day } from '../../../../src/lib/core/days';
import { writtenOn } from '../../../../src/lib/core/insight/written';
import { journalDays } from '../../../../src/lib/core/journal-day';
import { at, moment, momentId, note } from '../builders';

test('what was written stands by day and then by moment; what says nothing is none', () => {
	const [first, second] = [day('2026-05-31'), day('2026-06-01')];
	const rows = [
		note(momentId(8), second, 'of the later moment'),
		note(momentId(7), second, 'of the moment'),
		note(second, second, 'of the day'),
		moment(second, 8, { kind: 'fear', at: at(second, '16:00') }),
		moment(second, 7, { kind: 'greed', at: at(second, '14:12') }),
		note(first, first, ' \n ')
	];
	expect(
		writtenOn(journalDays(rows)).map(({ day: of, moment: about, text }) => [
			of,
			about?.kind ?? null,
			text.text
		])
	).toEqual([
		[second, null, 'of the day'],
		[second, 'greed', 'of the moment'],
		[second, 'fear', 'of the later moment']
	]);
});
