import type { EventType } from '../core/bodies';
import { lastDay, type MarkedEvent } from '../core/events';
import { shortDay } from './format';
import { m } from './messages';

export const eventLabel: Record<EventType, () => string> = {
	new_stall: m.event_new_stall,
	new_product: m.event_new_product,
	holiday: m.event_holiday,
	other: m.event_other,
	start: m.event_start
};

/** What was marked: the seller's own words, or else what kind of event it is. */
export function eventName({ event, label }: Pick<MarkedEvent, 'event' | 'label'>): string {
	if (label === '') return eventLabel[event]();
	return event === 'other' ? label : `${eventLabel[event]()}: ${label}`;
}

/** "di 2 juni", "di 2 juni – ma 8 juni". */
export function eventDates(event: MarkedEvent): string {
	const last = lastDay(event);
	return last === event.day ? shortDay(event.day) : `${shortDay(event.day)} – ${shortDay(last)}`;
}
