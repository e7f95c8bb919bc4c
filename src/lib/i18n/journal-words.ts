import type { JournalWords } from '../core/journal-text';
import { attachmentInText } from './attachment-words';
import { dateWithYear, longDay, timeOf } from './format';
import { pullLabel, responseLabel } from './labels';
import { situationLabel } from './situation-labels';
import { m } from './messages';
import { askedIn } from './prompt-words';

/** The words for a journal as text, in the reader's language. */
export function journalWords(): JournalWords {
	const kept = { draft: m.crash_draft, pending: m.crash_pending, aside: m.crash_aside };
	return {
		title: m.crash_title(),
		incomplete: m.crash_incomplete(),
		nothing: m.crash_nothing(),
		day: (of) => `${longDay(of).split(' ')[0]} ${dateWithYear(of)}`,
		time: timeOf,
		happiness: m.today_happy,
		belief: m.today_belief,
		note: m.today_note,
		reflection: m.reflect_title,
		asked: askedIn,
		attachment: attachmentInText,
		pull: (kind) => pullLabel[kind](),
		strength: (n) => (n === null ? m.day_strength_unknown() : m.day_strength({ n })),
		response: (response) => (response ? responseLabel[response]() : m.day_open_end()),
		situation: (of) => situationLabel[of](),
		closed: (close) => (close === 'all' ? m.today_closed() : m.today_close_none()),
		kept: (kind) => kept[kind](),
		other: m.crash_other
	};
}
