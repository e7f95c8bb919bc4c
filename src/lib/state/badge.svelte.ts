import { addDays } from '../core/days';
import { journalDays, standsOpen } from '../core/journal-day';
import { badgeAllowed, showBadge } from '../platform/badge';
import { device } from './device.svelte';
import { LiveRows } from './live.svelte';
import { present } from './now.svelte';
import { thisJournal } from './this-journal.svelte';

/** Days that lie further back are let be. */
const RECENT_DAYS = 7;

/** Has the app's icon show a dot as long as a day before today stands open. */
export function followBadge(): void {
	if (!badgeAllowed()) return;
	$effect.root(() => {
		const day = $derived(present.day);
		const lived = new LiveRows((journal) => {
			const today = day;
			return () => journal.days(addDays(today, -RECENT_DAYS), addDays(today, -1));
		});
		const open = $derived(journalDays(lived.rows, thisJournal.settings.dayStart).some(standsOpen));
		$effect(() => {
			if (lived.loaded) showBadge(open && device.badge);
		});
	});
}
