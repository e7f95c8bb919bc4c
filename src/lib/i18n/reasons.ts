import { m } from './messages';

/** Why something could not be opened or saved. */
export type Fault =
	| 'quota'
	| 'timeout'
	| 'closed'
	| 'deleted'
	| 'outdated'
	| 'connection_lost'
	| 'refused'
	| 'unavailable'
	| 'blocked'
	| 'newer'
	| 'unknown';

/** What went wrong and what to do, one sentence or two for each reason. */
export const faultSentence: Record<Fault, () => string> = {
	quota: m.fault_quota,
	timeout: m.fault_timeout,
	closed: m.fault_connection,
	connection_lost: m.fault_connection,
	deleted: m.fault_deleted,
	outdated: m.fault_outdated,
	newer: m.fault_outdated,
	refused: m.fault_refused,
	unavailable: m.fault_unavailable,
	blocked: m.fault_blocked,
	unknown: m.fault_unknown
};
