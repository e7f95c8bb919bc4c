/** How far outside the window something still counts as near: more than half as much again. */
const MARGIN = '60% 0px';

interface Followed {
	near: boolean;
	onchange: (near: boolean) => void;
}
const followed = new WeakMap<Element, Followed>();
/** One for all: each of its own is dear where there are hundreds. */
let observer: IntersectionObserver | undefined;

function tell(entries: readonly IntersectionObserverEntry[]): void {
	for (const { target, isIntersecting, boundingClientRect } of entries) {
		const of = followed.get(target);
		if (!of || of.near === isIntersecting) continue;
		of.near = isIntersecting;
		if (!isIntersecting && target instanceof HTMLElement) {
			target.style.minHeight = `${boundingClientRect.height}px`;
		}
		of.onchange(isIntersecting);
	}
}

/**
 * Tells when an element comes near the window, and when it is far again. Before it is said to be
 * far, the element gets the height that it has, so that leaving out what is in it moves nothing.
 * @param near whether it counts as near to begin with
 * @returns what ends the telling
 */
export function followNear(
	element: HTMLElement,
	near: boolean,
	onchange: (near: boolean) => void
): () => void {
	observer ??= new IntersectionObserver(tell, { rootMargin: MARGIN });
	followed.set(element, { near, onchange });
	observer.observe(element);
	return () => observer?.unobserve(element);
}
