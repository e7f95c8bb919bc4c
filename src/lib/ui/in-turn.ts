/** What still waits, the first in first out. */
const waiting: (() => void)[] = [];
let asked = false;

// After a frame, in a task of its own: what comes into being and what it costs to lay out never
// add up, and a press in between is answered.
const afterFrame = (then: () => void) => requestAnimationFrame(() => setTimeout(then));

function ask() {
	if (asked) return;
	asked = true;
	afterFrame(turn);
}

function turn() {
	asked = false;
	const show = waiting.shift();
	if (waiting.length > 0) ask();
	show?.();
}

/**
 * Has a piece of a screen wait for its turn: one a frame, in the order in which they asked.
 * @returns what calls it off
 */
export function inTurn(show: () => void): () => void {
	waiting.push(show);
	ask();
	return () => {
		const index = waiting.indexOf(show);
		if (index >= 0) waiting.splice(index, 1);
	};
}

/** Once nothing waits any more, also of what a piece brought with it. */
export async function allShown(): Promise<void> {
	do await new Promise<void>(afterFrame);
	while (waiting.length > 0);
}
