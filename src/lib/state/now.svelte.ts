import { createSubscriber } from 'svelte/reactivity';
import { clockHour, dayOf, type Day } from '../core/days';
import { clock } from './clock';
import { thisJournal } from './this-journal.svelte';

const TICK_MS = 15_000;

/** Tells its readers that time went on: on every tick, and as soon as the window is seen again. */
const subscribe = createSubscriber((update) => {
	const timer = setInterval(update, TICK_MS);
	document.addEventListener('visibilitychange', update);
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', update);
	};
});

/** The present as the seller lives it. */
export const present = {
	/** The day it is, by the seller's own start of day. */
	get day(): Day {
		subscribe();
		return dayOf(clock.now(), thisJournal.settings.dayStart);
	},
	/** Hours since midnight on the wall clock, 0 up to 24. */
	get hour(): number {
		subscribe();
		return clockHour(clock.now());
	},
	/** Hours into the day that it is: past midnight it goes on from 24. */
	get hourInDay(): number {
		const hour = this.hour;
		return hour < thisJournal.settings.dayStart ? hour + 24 : hour;
	}
};
