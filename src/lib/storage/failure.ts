/** Why something was not saved. */
export type SaveFailure =
	/** The device is full. */
	| 'quota'
	/** The database did not answer in time; it may still do so. */
	| 'timeout'
	/** The journal is closed. */
	| 'closed'
	/** The data of the site were cleared, or the journal deleted. */
	| 'deleted'
	/** Another window runs a newer version of the app. */
	| 'outdated'
	/** The connection broke, and a fresh one did not help: only a reload does. */
	| 'connection_lost'
	/** What was to be written is not a record, or can't be stored. */
	| 'refused'
	| 'unknown';

/** Why a journal did not open. */
export type OpenFailure =
	/** The browser has no storage for the app, or not in a private window. */
	| 'unavailable'
	/** Another window keeps an older version of the database open. */
	| 'blocked'
	/** The database was written by a newer version of the app. */
	| 'newer'
	| 'quota'
	| 'timeout'
	| 'unknown';

/** A failure whose reason is known where it is thrown. */
export class StorageFault extends Error {
	override readonly name = 'StorageFault';

	constructor(readonly reason: SaveFailure) {
		super(`storage: ${reason}`);
	}
}

const SAVE_REASONS: Record<string, SaveFailure> = {
	QuotaExceededError: 'quota',
	TimeoutError: 'timeout',
	DataCloneError: 'refused',
	DataError: 'refused',
	// What browsers throw when the connection to their storage process broke, or was closed under us.
	InvalidStateError: 'connection_lost',
	UnknownError: 'connection_lost',
	DatabaseClosedError: 'connection_lost',
	OpenFailedError: 'connection_lost',
	NotFoundError: 'connection_lost',
	TransactionInactiveError: 'connection_lost',
	PrematureCommitError: 'connection_lost',
	// Aborted by the browser without a reason of its own: nothing of it was written.
	AbortError: 'connection_lost'
};

const OPEN_REASONS: Record<string, OpenFailure> = {
	QuotaExceededError: 'quota',
	TimeoutError: 'timeout',
	VersionError: 'newer',
	MissingAPIError: 'unavailable',
	SecurityError: 'unavailable',
	NotAllowedError: 'unavailable',
	// What private windows answer.
	InvalidStateError: 'unavailable'
};

/** An error and what lies behind it, the outermost first. Dexie wraps in `inner` and `failures`. */
function chain(error: unknown): Record<string, unknown>[] {
	const found = new Set<Record<string, unknown>>();
	const visit = (each: unknown) => {
		if (typeof each !== 'object' || each === null) return;
		const link = each as Record<string, unknown>;
		if (found.has(link)) return;
		found.add(link);
		visit(link.inner);
		visit(link.cause);
		for (const key of ['failures', 'errors']) {
			if (Array.isArray(link[key])) link[key].forEach(visit);
		}
	};
	visit(error);
	return [...found];
}

function reasonIn<T>(links: Record<string, unknown>[], reasons: Record<string, T>): T | undefined {
	// The innermost is the cause; what wraps it only says that something failed.
	const names = links.map((link) => String(link.name)).reverse();
	const quota = names.find((name) => name === 'QuotaExceededError');
	const known = quota ?? names.find((name) => Object.hasOwn(reasons, name));
	return known === undefined ? undefined : reasons[known];
}

/** Why a save failed, from whatever was thrown. */
export function saveFailureOf(error: unknown): SaveFailure {
	const links = chain(error);
	const fault = links.find((link) => link instanceof StorageFault) as StorageFault | undefined;
	if (fault) return fault.reason;
	const reason = reasonIn(links, SAVE_REASONS);
	if (reason) return reason;
	const lost = links.some((link) =>
		/connection.*lost|lost.*connection/i.test(String(link.message))
	);
	return lost ? 'connection_lost' : 'unknown';
}

/** Why a journal did not open, from whatever was thrown. */
export function openFailureOf(error: unknown): OpenFailure {
	return reasonIn(chain(error), OPEN_REASONS) ?? 'unknown';
}
