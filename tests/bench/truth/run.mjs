// How often each statement is made where it is true and where it is not: npm run bench:truth
// node tests/bench/truth/run.mjs [half-years per condition] [years per condition] [seed]
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { runnerImport } from 'vite';

/** @typedef {import('./tally').Tally} Tally */
/** @typedef {{ kind: 'half' | 'year', index: number, runs: number, seed: number }} Task */

const [halfYears = 2000, years = 500, seed = 20_261_126] = process.argv.slice(2).map(Number);
const { module } = await runnerImport('./tests/bench/truth/tally.ts', { configFile: false });
const { tally, COUNTS } = /** @type {typeof import('./tally')} */ (module);
/** So that a run of a condition is spread over the processors. */
const PART = 100;

/** @param {Tally} all @param {Tally} part */
function add(all, part) {
	for (const [name, value] of Object.entries(part)) {
		if (typeof value === 'number') /** @type {any} */ (all)[name] += value;
	}
	for (const [week, count] of Object.entries(part.changed)) {
		all.changed[Number(week)] = (all.changed[Number(week)] ?? 0) + count;
	}
}

/** @param {number} count @param {number} of */
function share(count, of) {
	if (of === 0) return '–';
	const p = count / of;
	return `${(100 * p).toFixed(1)} ± ${(100 * Math.sqrt((p * (1 - p)) / of)).toFixed(1)}`;
}

/** @param {readonly (string | number)[]} cells */
const line = (cells) => void process.stdout.write(`| ${cells.join(' | ')} |\n`);

async function runAll() {
	/** @type {Task[]} */
	const tasks = [];
	/** @type {Record<'half' | 'year', Tally[]>} */
	const results = { half: [], year: [] };
	for (const [kind, runs] of /** @type {const} */ ([
		['year', years],
		['half', halfYears]
	])) {
		for (let index = 0; index < COUNTS[kind]; index += 1) {
			for (let done = 0; done < runs; done += PART) {
				tasks.push({ kind, index, runs: Math.min(PART, runs - done), seed: seed + done });
			}
		}
	}
	await Promise.all(
		Array.from({ length: availableParallelism() }, () => {
			const child = fork(import.meta.filename, process.argv.slice(2));
			return new Promise((resolve, reject) => {
				/** @type {Task | undefined} */
				let task;
				child.on('message', (/** @type {Tally | 'ready'} */ told) => {
					if (task && told !== 'ready') {
						const of = results[task.kind];
						const all = of[task.index];
						if (all) add(all, told);
						else of[task.index] = told;
					}
					task = tasks.shift();
					if (task) child.send(task);
					else child.kill();
				});
				// One that is ended from outside would leave a table of fewer runs than it says.
				child.on('exit', (code, signal) =>
					task ? reject(new Error(`ended by ${code ?? signal}`)) : resolve(null)
				);
			});
		})
	);
	print(results);
}

/** @param {Record<'half' | 'year', Tally[]>} results */
function print(results) {
	process.stdout.write(
		`Seed ${seed}. Per condition ${halfYears} half-years and ${years} years; percentages of runs ± standard error.\n\n`
	);
	line([
		'half-years',
		'days',
		'A',
		'r1 of A',
		'changed, plain limit',
		'changed',
		'by 14',
		'18',
		'22',
		'26',
		'rose',
		'logging named',
		'unusual days',
		'event'
	]);
	line(Array.from({ length: 14 }, () => '---'));
	for (const of of results.half) {
		/** @param {number} week */
		const by = (week) =>
			Object.entries(of.changed).reduce(
				(sum, [at, count]) => (Number(at) <= week ? sum + count : sum),
				0
			);
		line([
			of.name,
			(of.days / of.runs).toFixed(0),
			(of.value / of.runs).toFixed(0),
			(of.r1 / of.runs).toFixed(2),
			share(of.changedPlainly, of.runs),
			share(by(26), of.runs),
			...[14, 18, 22, 26].map((week) => ((100 * by(week)) / of.runs).toFixed(1)),
			share(of.rose, of.runs),
			share(of.logging, by(26)),
			share(of.unusual, of.judged),
			share(of.eventTold, of.events)
		]);
	}
	process.stdout.write('\n');
	line([
		'years',
		'days',
		'r1 of A',
		'weekday, plain rule',
		'weekday',
		'happiness, moments tomorrow, plain rule',
		'happiness, moments tomorrow',
		'asked on, came back, plain rule',
		'asked on, came back',
		'untrue, plain rule',
		'untrue'
	]);
	line(Array.from({ length: 11 }, () => '---'));
	for (const of of results.year) {
		line([
			of.name,
			(of.days / of.runs).toFixed(0),
			(of.r1 / of.runs).toFixed(2),
			share(of.weekdaysPlainly, of.runs),
			share(of.weekdays, of.runs),
			share(of.happinessPlainly, of.runs),
			share(of.happiness, of.runs),
			share(of.cameBackPlainly, of.runs),
			share(of.cameBack, of.runs),
			share(of.untruePlainly, of.runs),
			share(of.untrue, of.runs)
		]);
	}
}

if (process.send) {
	process.on('message', (/** @type {Task} */ { kind, index, runs, seed: from }) =>
		process.send?.(tally(kind, index, runs, from))
	);
	process.send('ready');
} else await runAll();
