import { day } from '$lib/core/days';
import {
	dateOnly,
	dateWithYear,
	formatDay,
	list,
	number,
	shortDay,
	shortMonth
} from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { inTurn } from '$lib/ui/in-turn';

const ANY = day('2026-06-02');
/** What is written here of each kind: numbers, plurals, days, and lists. */
const FIRST = [
	() => number(1),
	() => number(1, 0),
	() => number(1, 2),
	() => number(1, 3),
	() => m.insight_mean({ n: 1, mean: 1 }),
	() => shortDay(ANY),
	() => dateOnly(ANY),
	() => shortMonth(ANY),
	() => dateWithYear(ANY),
	() => formatDay(ANY, { weekday: 'short' }),
	() => formatDay(ANY, { weekday: 'long' }),
	() => list(['a', 'b'])
];

let made = false;

/**
 * Has the formats of a language made, once, in turns of their own, while the journal is read: the first of
 * each kind takes a slow phone long.
 * @returns what calls it off
 */
export function formatsInTurn(): () => void {
	// Who comes back to the screen waits for nothing.
	if (made) return () => {};
	made = true;
	const calledOff = FIRST.map(inTurn);
	return () => calledOff.forEach((callOff) => callOff());
}
