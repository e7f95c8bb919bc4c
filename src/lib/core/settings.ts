import { DEFAULT_DAY_START, isDay, type Day } from './days';
import { PLACES, type Place } from './bodies';
import { isLive, settingId, type Change, type Row } from './records';
import type { Pull } from './tension';

/** Which deck questions were shown, by what pulled, since the set was last used up. */
export type DeckState = Record<Pull, string[]>;

export const FRESH_DECK: DeckState = { greed: [], fear: [] };

/** How questions address the customer in Dutch. */
export type Address = 'u' | 'je';

/** What a seller set in a journal. */
export interface Settings {
	/** Where they sell; null until the first-run screen was passed. */
	place: Place | null;
	address: Address;
	/** Hour 0–23 at which a day starts. */
	dayStart: number;
	/** Hour 0–23 from which the check-in stands open. */
	afternoon: number;
	/** Which deck questions were shown. */
	deck: DeckState;
	/** Whether the check-in asks for time and attention too. */
	attention: boolean;
	/** Weekdays without work, 0 Monday to 6 Sunday. */
	daysOff: number[];
	/** The Monday of the last week that was looked back at, or put aside; null before the first. */
	weekSeen: Day | null;
}

export const DEFAULT_SETTINGS: Settings = {
	place: null,
	address: 'u',
	dayStart: DEFAULT_DAY_START,
	afternoon: 15,
	deck: FRESH_DECK,
	attention: false,
	daysOff: [],
	weekSeen: null
};

const isHour = (value: unknown) =>
	Number.isInteger(value) && Number(value) >= 0 && Number(value) < 24;
const isIds = (value: unknown) =>
	Array.isArray(value) && value.every((each) => typeof each === 'string');

const valid: { [Name in keyof Settings]: (value: unknown) => boolean } = {
	place: (value) => PLACES.includes(value as Place),
	address: (value) => value === 'u' || value === 'je',
	dayStart: isHour,
	afternoon: isHour,
	deck: (value) => {
		const { greed, fear } = (value ?? {}) as Partial<DeckState>;
		return isIds(greed) && isIds(fear);
	},
	attention: (value) => typeof value === 'boolean',
	daysOff: (value) =>
		Array.isArray(value) && value.every((each) => isHour(each) && Number(each) < 7),
	weekSeen: (value) => value === null || isDay(value)
};

/**
 * The settings in these rows; what is missing or cannot be right stays as in `base`.
 */
export function settingsFrom(
	rows: readonly (Row | Change)[],
	base: Settings = DEFAULT_SETTINGS
): Settings {
	const settings: Record<string, unknown> = { ...base };
	for (const row of rows) {
		if (!isLive(row, 'setting')) continue;
		const name = row.id.slice('setting/'.length);
		if (Object.hasOwn(valid, name) && valid[name as keyof Settings](row.body.value)) {
			settings[name] = row.body.value;
		}
	}
	return settings as unknown as Settings;
}

/** The change that sets one setting. */
export function settingChange<Name extends keyof Settings>(
	name: Name,
	value: Settings[Name]
): Change<'setting'> {
	return { id: settingId(name), kind: 'setting', day: '', body: { value } };
}
