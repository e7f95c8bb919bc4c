import { UNCHANGED, type Condition } from './seller';

/** Nothing changes; `name` says what is special. */
const unchanged = (name: string, special: Partial<Condition> = {}): Condition => ({
	...UNCHANGED,
	...special,
	name
});

/** From 0 to 1 between two weeks. */
const ramp = (from: number, to: number) => (week: number) =>
	Math.min(1, Math.max(0, (week - from) / (to - from)));
const learning = ramp(4, 20);
const halfYear = ramp(0, 26);

/** What drives the parts so that the index itself has about this autocorrelation. */
const OWN = {
	zero: { phi: 0 },
	some: { phi: 0.4, shared: 0.6, grain: 0.1 },
	half: { phi: 0.63, shared: 0.8, grain: 0 },
	most: { phi: 0.85, shared: 0.9, grain: 0 }
};
/** The same where nothing drives two parts at once. */
const APART = {
	some: { phi: 0.5, shared: 0, grain: 0.1 },
	half: { phi: 0.75, shared: 0, grain: 0 }
};

const TWO_DAYS = { works: [1, 5], missing: 0.05, missingBad: 0.05 };
const BAD_LEFT_OUT = { missing: 0.05, missingBad: 0.6 };
const SATURDAYS: Partial<Condition> = { happier: (_, of) => (of === 5 ? -2 : 0) };

/** In which nothing changes: every statement of a change is false. */
export const HALF_YEARS: readonly Condition[] = [
	unchanged('nothing changes, A about 0', OWN.zero),
	unchanged('nothing changes, A about .15'),
	unchanged('nothing changes, A about .3', OWN.some),
	unchanged('nothing changes, A about .5', OWN.half),
	unchanged('nothing changes, A about .7', OWN.most),
	unchanged('half of the days missing', { ...OWN.some, missing: 0.5, missingBad: 0.5 }),
	unchanged('a holiday of two weeks', { ...OWN.some, holiday: 11 }),
	unchanged('low person', { ...OWN.some, level: 9, rate: 0.3 }),
	unchanged('high person', { ...OWN.some, level: 5, rate: 2 }),
	unchanged('two fixed days a week', { ...OWN.some, ...TWO_DAYS }),
	unchanged('bad days left out', { ...OWN.some, ...BAD_LEFT_OUT }),
	unchanged('weekday effect', { ...OWN.some, ...SATURDAYS }),
	unchanged('learner from week 10', {
		asked: (week) => (week < 10 ? 0.25 : 0.65),
		happier: (week) => (week < 10 ? 0 : 1)
	}),
	// The rule finds a gradual learner more often than a sudden one (MEASURE §3): with the same end
	// that can't be, so this one gets further.
	unchanged('gradual learner, weeks 4 to 20', {
		asked: (week) => 0.25 + 0.5 * learning(week),
		happier: learning
	}),
	unchanged('the same, no further than the sudden one', {
		asked: (week) => 0.25 + 0.4 * learning(week),
		happier: learning
	}),
	unchanged('slow worsening', {
		happier: (week) => -1.2 * halfYear(week),
		more: (week) => 1 + 0.5 * halfYear(week)
	}),
	unchanged('twice as many moments noticed from week 10', { more: (week) => (week < 10 ? 1 : 2) }),
	unchanged('fewer and fewer logged', { logged: (week) => 1 - 0.7 * halfYear(week) })
];

/** Of which whole years are looked at, for what went together. */
export const YEARS: readonly Condition[] = [
	unchanged('nothing goes together, A about .15'),
	unchanged('nothing goes together, A about .3', APART.some),
	unchanged('nothing goes together, A about .5', APART.half),
	unchanged('half of the days missing', { ...APART.some, missing: 0.5, missingBad: 0.5 }),
	unchanged('two fixed days a week', { ...APART.some, ...TWO_DAYS }),
	unchanged('bad days left out', { ...APART.some, ...BAD_LEFT_OUT }),
	unchanged('season moves all of it', { ...APART.some, season: 0.5 }),
	unchanged('a slow mood moves all of it', { ...APART.some, mood: 0.4 }),
	unchanged('weekday effect', { ...APART.some, ...SATURDAYS, true: ['weekdays'] }),
	unchanged('one mood from day to day, A about .3', { ...OWN.some, true: ['happiness'] })
];
