/**
 * The names that Daylio gives its five moods, each group from best to worst, in small letters. In
 * English as the app has them; in Dutch those by which it, or people who renamed them, are known to
 * call them. Moods are renamed freely: the order of any other is for the person to say.
 */
const GROUPS = [
	['rad', 'great', 'amazing', 'super', 'fantastisch', 'geweldig', 'top'],
	['good', 'goed'],
	['meh', 'ok', 'okay', 'gaat wel', 'gemiddeld', 'matig', 'mwah', 'oké', 'neutraal'],
	['bad', 'fugly', 'slecht'],
	['awful', 'vreselijk', 'verschrikkelijk']
];

/** Names of moods whose order is known, best to worst. */
export const KNOWN_MOODS: readonly string[] = GROUPS.flat();
