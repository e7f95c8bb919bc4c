import type { Attachment } from 'svelte/attachments';

/** How far outside the window something still counts as near: as much again on either side. */
const MARGIN = '100% 0px';

/**
 * Tells when an element comes near the window, and when it is far again. Before it is said to be
 * far, the element gets the height that it has, so that leaving out what is in it moves nothing.
 */
export function near(onchange: (near: boolean) => void): Attachment<HTMLElement> {
	return (element) => {
		const observer = new IntersectionObserver(
			(entries) => {
				const is = entries.at(-1)!.isIntersecting;
				if (!is) element.style.minHeight = `${element.offsetHeight}px`;
				onchange(is);
			},
			{ rootMargin: MARGIN }
		);
		observer.observe(element);
		return () => observer.disconnect();
	};
}
