/** Whether two plain values (as JSON has them) say the same. The order of fields says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
	if (!Array.isArray(a) && Object.getPrototypeOf(a) !== Object.prototype) return false;
	const one = a as Record<string, unknown>;
	const other = b as Record<string, unknown>;
	const keys = Object.keys(one);
	return (
		keys.length === Object.keys(other).length &&
		keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
	);
}
