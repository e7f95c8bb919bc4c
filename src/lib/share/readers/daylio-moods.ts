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

/** Where a mood of a group, 1 for the best to 5, stands from 0 for the worst to 1. */
export const placeOfGroup = (group: number) => (5 - group) / 4;

/** Where the moods stand whose names are known. */
export const MOOD_PLACES: ReadonlyMap<string, number> = new Map(
	GROUPS.flatMap((names, index) => names.map((name) => [name, placeOfGroup(index + 1)]))
);
