import { join } from 'node:path';
import { runnerImport } from 'vite';

const THREE_YEARS = 3 * 365 + 1;
const source = (/** @type {string} */ path) =>
	join(import.meta.dirname, '../../src/lib/core', path);

/**
 * The rows of a journal of the shop assistant from the generator.
 * @param {'empty' | 'day' | 'years'} state what is in it: where is sold alone, today, three years
 * @param {'nl' | 'en'} language of the notes
 * @param {Date} now the last entry is not after it
 * @returns {Promise<unknown[]>}
 */
export async function journalRows(state, language, now) {
	const all = (made[`${language} ${now.getTime()}`] ??= makeRows(language, now));
	const until = now.toISOString().slice(0, 10);
	const ofState = {
		empty: () => false,
		day: (/** @type {{ day: string }} */ row) => row.day === until,
		years: () => true
	}[state];
	return (await all).filter((row) => row.kind === 'setting' || ofState(row));
}

/** @typedef {{ kind: string, day: string }} Row */
/** @type {Record<string, Promise<Row[]>>} */
const made = {};

/**
 * @param {'nl' | 'en'} language
 * @param {Date} now
 * @returns {Promise<Row[]>}
 */
async function makeRows(language, now) {
	const { module: example } = await runnerImport(source('example/journal.ts'));
	const { day } = (await runnerImport(source('days.ts'))).module;
	const until = day(now.toISOString().slice(0, 10));
	const input = { character: 'shop', language, seed: 26, until, days: THREE_YEARS };
	return example.exampleRows({ ...input, upTo: now.getTime() });
}
