import type { Attachment } from 'svelte/attachments';

/** For the heading of what took the place of a whole screen: who has no pointer goes on from it. */
export const takeFocus: Attachment<HTMLElement> = (element) => {
	if (document.activeElement === document.body) element.focus();
};
