/** So many a second are passed on at once: no hand is quicker. */
const AT_ONCE = 4;
const SECOND_MS = 1000;

/**
 * Passes on what comes, at once; of a burst, after the first few, the last of every second alone.
 * Hundreds of files may be opened in one go, and to show all that is kept takes a slow phone long.
 */
export function calmly<T>(pass: (value: T) => void): (value: T) => void {
	let passed = 0;
	let held: { value: T } | null = null;
	let counting = false;
	const count = () => {
		counting = true;
		setTimeout(() => {
			counting = false;
			passed = 0;
			if (!held) return;
			const { value } = held;
			held = null;
			passed = AT_ONCE;
			count();
			pass(value);
		}, SECOND_MS);
	};
	return (value) => {
		if (!counting) count();
		if (passed === AT_ONCE) {
			held = { value };
			return;
		}
		passed += 1;
		pass(value);
	};
}
