import { dayNumber, type Day } from './days';
import prompts from './prompts.json';

/** A question to look back on a day with. Wording: the prompts of this project. */
export interface Prompt {
	id: string;
	nl: string;
	en: string;
}

export const PROMPTS = prompts as Prompt[];

/** So many places on, the next day's prompt stands: neighbours in the list are about one theme. */
const DAY_STEP = 7;
/** And so many on, the one that takes its place: no day near by has that one. */
const SWAP_STEP = 13;

/**
 * The prompt of a day: the same on every device. Of as many days in a row as there are prompts no
 * two have the same one.
 * @param swaps how often another one was asked for, from 0; as many swaps as there are prompts
 * bring each of them once
 */
export function promptOf(of: Day, swaps = 0): Prompt {
	const { length } = PROMPTS;
	// Both steps share no factor with the number of prompts, or some would never come.
	const place = (dayNumber(of) + SWAP_STEP * swaps) * DAY_STEP;
	return PROMPTS[((place % length) + length) % length]!;
}

/** The prompt with this id; undefined for one that this version does not know. */
export function promptById(id: string | null): Prompt | undefined {
	return PROMPTS.find((each) => each.id === id);
}
