import { whenGone } from '../platform/worker-life';
import { answerWithin, SILENCE } from '../storage/watchdog';

/** So long a worker may take to start, milliseconds of a window that is awake. */
const START_MS = 15_000;

/**
 * Resolves once a worker is gone, or does not start.
 * @param started settles once it showed itself
 */
export async function workerGone(name: string, started: Promise<unknown>): Promise<void> {
	const answer = await answerWithin(started, START_MS).catch(() => SILENCE);
	if (answer !== SILENCE) await whenGone(name);
}
