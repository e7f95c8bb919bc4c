const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** The first thing in reading order, from this node on, that can have the focus. */
function focusableFrom(node: Node, within: Element): HTMLElement | null {
	const all = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
		(each) => each.getClientRects().length > 0 && !each.matches(':disabled')
	);
	const after = all.find(
		(each) => each === node || node.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING
	);
	return after ?? all.at(-1) ?? null;
}

/**
 * From now on, where the thing that has the focus goes away, the next thing in `main` gets it.
 * Another screen is left alone: the router sees to that.
 */
export function keepFocus(): void {
	let last: Element | null = null;
	/** Whether the focus shows: who goes by touch is not scrolled to where it goes. */
	let shows = false;
	addEventListener('focusin', ({ target }) => {
		last = target as Element;
		shows = last.matches(':focus-visible');
	});
	new MutationObserver((records) => {
		if (!last || last.isConnected || document.activeElement !== document.body) return;
		const lost = last;
		const gone = records.find(({ removedNodes }) =>
			[...removedNodes].some((node) => node.contains(lost))
		);
		last = null;
		const place = gone?.target instanceof Element ? gone.target : null;
		const main = place?.isConnected ? place.closest('main') : null;
		if (!gone || !place || !main) return;
		const next = gone.nextSibling?.isConnected ? gone.nextSibling : place;
		focusableFrom(next, main)?.focus({ preventScroll: !shows });
	}).observe(document.body, { childList: true, subtree: true });
}
