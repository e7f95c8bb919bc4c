import { m } from './messages';

/** An app that people arrive from, as it calls itself. */
export const sourceName: Record<string, () => string> = {
	daylio: () => 'Daylio',
	pixels: () => 'Pixels',
	perfice: () => 'Perfice',
	nomie: () => 'Nomie',
	loop: () => 'Loop Habit Tracker',
	how_we_feel: () => 'How We Feel',
	table: m.foreign_table
};

/** Why a line of another app's file can't be taken, as the end of a sentence. */
export const entryFault = {
	no_day: m.foreign_bad_day,
	day_out_of_range: m.foreign_bad_range,
	bad_value: m.foreign_bad_value,
	bad_entry: m.foreign_bad_entry,
	too_long: m.foreign_bad_long
} as const;
