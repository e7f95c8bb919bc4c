import { admitChange, type Change } from '../core/records';

/** The changes as they passed the gate, in copies of our own; null when one is refused. */
export function admitAll(changes: readonly unknown[]): Change[] | null {
	const admitted: Change[] = [];
	for (const change of changes) {
		const gate = admitChange(change);
		if (!gate.ok) return null;
		admitted.push(gate.value);
	}
	try {
		return structuredClone(admitted);
	} catch {
		// A function or a proxy: the database would refuse it too.
		return null;
	}
}
