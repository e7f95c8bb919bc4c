/** How far outside the window something still counts as near: more than half as much again. */
const MARGIN = '60% 0px';

interface Watched {
	near: boolean;
	onchange: (near: boolean, height: number) => void;
}
const watched = new WeakMap<Element, Watched>();
/** One for all: each of its own is dear where there are hundreds. */
let observer: IntersectionObserver | undefined;

function tell(entries: readonly IntersectionObserverEntry[]): void {
	for (const { target, isIntersecting, boundingClientRect } of entries) {
		const of = watched.get(target);
		if (!of || of.near === isIntersecting) continue;
		of.near = isIntersecting;
		of.onchange(isIntersecting, boundingClientRect.height);
	}
}

/**
 * Tells when an element comes near the window, and when it is far again, with its height in pixels.
 * @param near whether it counts as near to begin with
 * @returns what ends the telling
 */
export function watchNear(
	element: Element,
	near: boolean,
	onchange: (near: boolean, height: number) => void
): () => void {
	observer ??= new IntersectionObserver(tell, { rootMargin: MARGIN });
	watched.set(element, { near, onchange });
	observer.observe(element);
	return () => observer?.unobserve(element);
}

/**
 * Tells the same. Before it is said to be far, the element gets the height that it has, so that
 * leaving out what is in it moves nothing.
 * @param near whether it counts as near to begin with
 * @returns what ends the telling
 */
export function followNear(
	element: HTMLElement,
	near: boolean,
	onchange: (near: boolean) => void
): () => void {
	return watchNear(element, near, (is, height) => {
		if (!is) element.style.minHeight = `${height}px`;
		onchange(is);
	});
}
