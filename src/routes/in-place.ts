import { onDestroy } from 'svelte';

/** How an address is gone to that shows something else in the place of what is shown. */
export const IN_PLACE = { replaceState: true, noScroll: true, keepFocus: true } as const;

/**
 * Has what a press asks for be done in a task of its own: the press is answered first. Of what is
 * asked for at once the last is done, and nothing once the component is gone. To be made while one is
 * set up.
 */
export function afterPress(): (act: () => void) => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	onDestroy(() => clearTimeout(timer));
	return (act) => {
		clearTimeout(timer);
		timer = setTimeout(act);
	};
}
