import type { Attachment } from 'svelte/attachments';

/** For what is asked next after a press: it comes to stand above the tray. */
export const comeIntoView: Attachment<HTMLElement> = (element) => {
	element.scrollIntoView({ block: 'nearest' });
	// Where what was pressed went away, one goes on from the question.
	if (document.activeElement === document.body)
		element.querySelector<HTMLElement>('[tabindex]')?.focus();
};
