import type { LateRule } from '../core/late-kinds';
import { admitChange, isFirstKind, type Change } from '../core/records';

/**
 * The changes as they passed the gate, in copies of our own; 'refused' when one does not pass;
 * 'unknown' where what one of them must be can't be loaded now: nothing may be written then, and
 * nothing dropped.
 */
export type Admission = Change[] | 'refused' | 'unknown';

function admit(changes: readonly unknown[], late?: readonly LateRule[]): Admission {
	const admitted: Change[] = [];
	for (const change of changes) {
		const gate = admitChange(change, late);
		if (!gate.ok) return 'refused';
		admitted.push(gate.value);
	}
	try {
		return structuredClone(admitted);
	} catch {
		// A function or a proxy: the database would refuse it too.
		return 'refused';
	}
}

/** Whether what a change must be, which may be anything, is loaded late. */
function isLate(change: unknown): boolean {
	const { kind, body } = (change ?? {}) as { kind?: unknown; body?: { type?: unknown } | null };
	return !isFirstKind(kind) || (kind === 'attachment' && body?.type === 'share');
}

/**
 * Puts changes through the gate of a journal. Only where one of them is late something is loaded,
 * and waited for: a moment never waits.
 */
export function admitAll(
	changes: readonly unknown[],
	journal: string
): Admission | Promise<Admission> {
	if (!changes.some(isLate)) return admit(changes);
	return import('./late-rules')
		.then(({ lateRules }) => lateRules(journal))
		.then(
			(late) => admit(changes, late),
			() => 'unknown' as const
		);
}
