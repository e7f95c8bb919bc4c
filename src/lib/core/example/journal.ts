import { addDays, type Day, type Instant } from '../days';
import type { Change, Row } from '../records';
import { nextRev, type DeviceId } from '../revisions';
import { settingChange } from '../settings';
import { hoursInto } from './calendar';
import { Chance } from '../chance';
import { Writer, type Entry } from './entries';
import { planDays, type DayPlan } from './life';
import type { NoteLanguage } from './notes';
import { SELLERS, type Character, type Seller } from './sellers';

/** The device that wrote the example where no other is named. */
export const EXAMPLE_DEVICE = 'e0e0e0e0e0e0' as DeviceId;

/** Which example journal. */
export interface ExampleInput {
	character: Character;
	/** The language of the notes; nothing else depends on it. */
	language: NoteLanguage;
	/** A whole number; each gives another life. */
	seed: number;
	/** The last day. */
	until: Day;
	/** How many calendar days, the last one included. */
	days: number;
	/** Leaves out what was written after this instant, for a last day that is not over yet. */
	upTo?: Instant;
	/** Whose notes they are: a window can change those of its own device alone. */
	device?: DeviceId;
}

/** What planned days come to, with the settings that belong to them, each with its time. */
export function writePlans(
	plans: readonly DayPlan[],
	input: ExampleInput,
	seller: Seller = SELLERS[input.character]
): Entry[] {
	const { character, language, seed, until, days, device = EXAMPLE_DEVICE } = input;
	const chance = new Chance(~seed);
	const writer = new Writer({ character, seller, language, device, chance });
	const began = hoursInto(addDays(until, 1 - days), 7).instant;
	const lived = plans.flatMap((plan) => writer.day(plan));
	const last = lived.reduce((latest, { at }) => (at > latest ? at : latest), began);
	const entries: Entry[] = [
		{ at: began, change: settingChange('place', seller.place) },
		...lived,
		{ at: last, change: settingChange('deck', writer.deck) }
	];
	const { upTo } = input;
	return upTo === undefined
		? entries
		: entries.filter(({ at, change }) => change.kind === 'setting' || at <= upTo);
}

/** The entries as rows, each revision of the time at which it was written. */
export function rowsOf(entries: readonly Entry[], device: DeviceId = EXAMPLE_DEVICE): Row[] {
	return entries.map(({ at, change }) => ({ ...change, rev: nextRev(at, device) }));
}

function entriesOf(input: ExampleInput): Entry[] {
	const from = addDays(input.until, 1 - input.days);
	const { seed, until } = input;
	return writePlans(planDays({ seller: SELLERS[input.character], seed, from, until }), input);
}

/**
 * The journal of someone who does not exist, as the changes that would have written it: the same
 * input gives the same changes, byte for byte. Days are in Amsterdam's time; those not worked, on
 * holiday or forgotten have no record.
 */
export function exampleJournal(input: ExampleInput): Change[] {
	return entriesOf(input).map(({ change }) => change);
}

/** The same as rows. */
export function exampleRows(input: ExampleInput): Row[] {
	return rowsOf(entriesOf(input), input.device);
}
