// In how many weeks of the three example sellers Days and Insight show a figure, a range, or nothing:
//   node tests/bench/weeks.mjs
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { line, say } from './table.mjs';

const WEEKS = 156;
const SEEDS = [7, 11, 23];
const EARLY = [1, 2, 3, 4, 6, 8];

/** @param {string} path */
const core = async (path) =>
	(await runnerImport(join(import.meta.dirname, '../../src/lib/core', path))).module;
/** @type {typeof import('../../src/lib/core/days')} */
const { addDays, day } = await core('days.ts');
/** @type {typeof import('../../src/lib/core/journal-day')} */
const { journalDays } = await core('journal-day.ts');
/** @type {typeof import('../../src/lib/core/line')} */
const { lineSegments, trailingMedians } = await core('line.ts');
/** @type {typeof import('../../src/lib/core/period')} */
const { completeDays, daySummary, periodParts, periodRange, series } = await core('period.ts');
/** @type {typeof import('../../src/lib/core/example/journal')} */
const { exampleRows } = await core('example/journal.ts');

/** A Sunday, so that the weeks are whole. */
const UNTIL = day('2026-05-31');
const FIRST = addDays(UNTIL, 1 - 7 * WEEKS);

/** @typedef {'figure' | 'range' | 'nothing'} Shown */
/** @param {boolean} figure @param {boolean} range @returns {Shown} */
const shown = (figure, range) => (figure ? 'figure' : range ? 'range' : 'nothing');

/** @param {readonly Shown[]} weeks */
const counts = (weeks) =>
	['figure', 'range', 'nothing']
		.map((each) => weeks.filter((week) => week === each).length)
		.join(' / ');

say(`Of ${WEEKS} weeks: a figure / a range / nothing`);
line(['', 'Days, the week', 'Insight, the week', 'Insight, 12 weeks to it', 'with a line']);
for (const character of /** @type {const} */ (['market', 'shop', 'b2b'])) {
	for (const seed of SEEDS) {
		const input = /** @type {const} */ ({ character, language: 'nl', seed, until: UNTIL });
		const days = journalDays(exampleRows({ ...input, days: 7 * WEEKS }));
		const weeks = Array.from({ length: WEEKS }, (_, index) => addDays(FIRST, 7 * index + 6));
		const list = weeks.map((sunday) => {
			const own = days.filter(({ day }) => day <= sunday && day > addDays(sunday, -7));
			const rows = own.map(daySummary);
			return shown(
				rows.some(({ rounded }) => rounded !== null),
				rows.some(({ range }) => range !== null)
			);
		});
		const chart = weeks.map((sunday) => {
			const span = { from: addDays(sunday, -6), to: sunday };
			const buckets = series(days, span, 'day');
			return shown(
				buckets.some(({ value }) => value !== null),
				buckets.some(({ range }) => range !== null)
			);
		});
		const opened = weeks.map((sunday) => {
			const lived = days.filter(({ day }) => day <= sunday);
			const span = periodRange('12w', sunday, lived[0]?.day ?? null);
			const complete = completeDays(lived);
			const segments = lineSegments(trailingMedians(complete));
			return {
				n: periodParts(lived, span).n,
				mean: periodParts(lived, span).mean?.total ?? null,
				open: series(lived, span, 'day').some(({ range }) => range !== null),
				line: segments.flat().some(({ day }) => day >= span.from)
			};
		});
		line([
			`${character}, seed ${seed}`,
			counts(list),
			counts(chart),
			counts(opened.map(({ mean, open }) => shown(mean !== null, open))),
			`${opened.filter((week) => week.line).length}`
		]);
		line([
			'',
			`mean (complete days) at the end of ${EARLY.map((week) => {
				const { n, mean } = opened[week - 1] ?? { n: 0, mean: null };
				return `week ${week}: ${mean ?? '-'} (${n})`;
			}).join(', ')}`
		]);
	}
}
