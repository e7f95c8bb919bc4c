import { appendFileSync, mkdirSync } from 'node:fs';

/** How often each good file goes bad: a longer run, `OFTEN=20000`, writes down what came of it. */
export const RUNS = Number(process.env.OFTEN ?? 300);
/** Another run of the same tests, `SEED=8`, tries other files. */
export const SEED = Number(process.env.SEED ?? 7);
const IS_LONG = RUNS > 300;
/** Milliseconds that such a test may take. */
export const PATIENCE = IS_LONG ? 3_600_000 : undefined;

/** Milliseconds that this process worked: what else a machine does then does not count. */
export function worked(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

const FOLDER = 'tests/.results';

/** What came of what was tried many times. */
export interface Often {
	/** What was tried, as the table names it. */
	name: string;
	tried: number;
	/** Files that were read to their end; of what is no file, those that came out right. */
	right: number;
	/** Milliseconds of work that the slowest took; null where that says nothing. */
	slowest: number | null;
}

/** Writes it down, for `tests/faults/table.mjs`. */
export function writeDown(often: Often): void {
	if (!IS_LONG) return;
	mkdirSync(FOLDER, { recursive: true });
	appendFileSync(`${FOLDER}/often.jsonl`, `${JSON.stringify(often)}\n`);
}
