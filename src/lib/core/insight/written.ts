import type { Captured, Day } from '../days';
import type { JournalDay, Text } from '../journal-day';
import type { Pull } from '../tension';

/** Something that was written. */
export interface Written {
	day: Day;
	/** The moment that it is about; null where it is about the day. */
	moment: { kind: Pull; at: Captured } | null;
	text: Text;
}

/** Everything that was written about these days and their moments, in order; what says nothing is none. */
export function writtenOn(days: readonly JournalDay[]): Written[] {
	return days
		.flatMap(({ day, texts, moments, momentTexts }): Written[] => [
			...texts.map((text) => ({ day, moment: null, text })),
			...moments.flatMap(({ id, kind, at }) =>
				(momentTexts.get(id) ?? []).map((text) => ({ day, moment: { kind, at }, text }))
			)
		])
		.filter(({ text: { text } }) => text.trim() !== '');
}
