import { preloadCode } from '$app/navigation';
import { resolve } from '$app/paths';
import { whenIdle } from '$lib/platform/idle';
import { keepFocus } from './keep-focus';

/** What stands on every screen, but not at every start. */
export { default as FaultNotices } from './FaultNotices.svelte';
export { default as UpdateBar } from './UpdateBar.svelte';

keepFocus();
// To read the code of a screen takes a slow phone its time. On a first visit what fetches all of it goes before.
if (navigator.serviceWorker?.controller) {
	for (const screen of [resolve('/insight'), resolve('/days')]) {
		whenIdle(() => void preloadCode(screen).catch(() => undefined));
	}
}
