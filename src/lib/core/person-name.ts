import { LONGEST_NAME } from './bodies';

/**
 * Signs that are not seen, or turn round what stands beside them: controls, direction overrides,
 * zero-width letters, fillers that look like a blank, and halves of pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * A person's name as others see it: one line of at most `LONGEST_NAME` UTF-16 units, without signs
 * that are not seen, so that two names that look alike can't differ in those. Tidying twice is
 * tidying once; what says nothing comes to ''.
 */
export function tidyName(typed: string): string {
	const seen = typed.replace(/\s+/g, ' ').replace(UNSEEN, '').normalize('NFC');
	const short = seen.replace(/ +/g, ' ').trim().slice(0, LONGEST_NAME);
	// The cut may have gone through a pair, or left a blank.
	return short.replace(UNSEEN, '').trim();
}
