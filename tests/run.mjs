// Every check, the quick ones first: npm test, or some of them: node tests/run.mjs lint unit
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureAge } from './rig/age.mjs';
import {
	ensureChromium,
	ensureFirefox,
	ensureWebKit,
	NO_CHROMIUM,
	version
} from './rig/browsers.mjs';

const RESULTS = 'tests/.results';
const SLOWEST = 10;
const WEBKIT_STORY = 'tests/e2e/webkit.mjs';
/** How often each good file goes bad in the long run of faults, and the tests that do that. */
const OFTEN = 20_000;
const OFTEN_TESTS = ['mutations', 'core/merge', 'age-vectors'];
const AGE_TEST = 'tests/unit/share/age-command.test.ts';

/** @typedef {{ name: string, passed: boolean, ms: number }} Test */

/** @type {Test[]} */
const tests = [];
/** @type {string[]} */
const engines = [];
const say = (/** @type {string} */ line) => process.stdout.write(line + '\n');

/**
 * Runs a command.
 * @param {string} command
 * @param {boolean} show whether what it says is shown as it comes
 * @returns {Promise<{ ok: boolean, said: string }>}
 */
function run(command, show = true) {
	return new Promise((resolve) => {
		let said = '';
		const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
		child.stdout.on('data', (chunk) => {
			said += chunk;
			if (show) process.stdout.write(chunk);
		});
		child.on('close', (code) => resolve({ ok: code === 0, said }));
	});
}

/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

function readUnitResults() {
	for (const file of read(`${RESULTS}/unit.json`)?.testResults ?? []) {
		for (const test of file.assertionResults) {
			const passed = test.status === 'passed';
			tests.push({ name: test.fullName, passed, ms: test.duration ?? 0 });
		}
	}
}

async function unitTests() {
	const age = ensureAge();
	engines.push(`age: ${age ?? 'missing, no files were exchanged with it'}`);
	const without = age ? '' : ` --exclude ${AGE_TEST}`;
	const { ok } = await run(
		`npx vitest run --reporter=default --reporter=json --outputFile.json=${RESULTS}/unit.json${without}`
	);
	readUnitResults();
	return ok;
}

/** @param {any} suite */
function readSuite(suite) {
	for (const inner of suite.suites ?? []) readSuite(inner);
	for (const spec of suite.specs ?? []) {
		for (const test of spec.tests) {
			const ms = test.results.reduce((sum, result) => sum + result.duration, 0);
			const passed = test.status === 'expected';
			tests.push({ name: `${test.projectName}: ${spec.title}`, passed, ms });
		}
	}
}

function needChromium() {
	const chromium = ensureChromium({ full: true });
	if (!chromium) {
		say(NO_CHROMIUM);
		process.exit(3);
	}
	engines.push(`Chromium: ${version(chromium.path)}${chromium.full ? '' : ' (headless shell)'}`);
}

/** @param {'short' | 'long' | 'alone'} play */
async function browserTests(play) {
	needChromium();
	const firefox = ensureFirefox();
	engines.push(
		firefox
			? `Firefox: ${version(firefox)}`
			: 'Firefox: missing or too old to be driven, its tests were not run'
	);
	process.env.PLAY = play;
	const { ok } = await run('npx playwright test -c tests/playwright.config.ts');
	for (const suite of read(`${RESULTS}/e2e.json`)?.suites ?? []) readSuite(suite);
	return ok;
}

/**
 * What goes wrong on phones, provoked.
 * @param {'short' | 'long'} play
 */
async function faultTests(play) {
	needChromium();
	Object.assign(process.env, { FAULTS: play, PLAY: 'short' });
	const { ok } = await run('npx playwright test -c tests/faults/playwright.config.ts');
	for (const suite of read(`${RESULTS}/faults.json`)?.suites ?? []) readSuite(suite);
	const { ok: kept } = await run('node tests/faults/table.mjs');
	return ok && kept;
}

async function webkitStory() {
	if (!ensureWebKit()) {
		engines.push('WebKit: missing, its story was not played');
		return true;
	}
	const { ok } = await run(`node ${WEBKIT_STORY}`);
	/** @type {{ engine: string, tests: Test[] } | null} */
	const played = read(`${RESULTS}/webkit.json`);
	engines.push(`WebKit: ${played?.engine ? `WebKitGTK ${played.engine}` : 'did not start'}`);
	tests.push(...(played?.tests ?? []));
	return ok;
}

const paraglide =
	'npx paraglide-js compile --project ./src/lib/i18n/project.inlang --outdir ./src/lib/i18n/paraglide' +
	' --strategy globalVariable baseLocale --output-structure message-modules --emit-ts-declarations --silent';

/** @type {ReturnType<typeof run> | undefined} */
let lint;
/** Begun beside the first steps, which leave a core idle: it is the longest of its kind. */
function linting() {
	lint ??= run('npx eslint --config tests/eslint.config.js --max-warnings 0 .', false);
	return lint;
}

/** @type {Record<string, () => Promise<boolean>>} */
const steps = {
	prepare: async () => (await run(`${paraglide} && npx svelte-kit sync`)).ok,
	format: async () => (await run('npx prettier --check --log-level warn .')).ok,
	types: async () => (await run('npx svelte-check --fail-on-warnings')).ok,
	build: async () => (await run('npx vite build --logLevel warn')).ok,
	lint: async () => {
		const { ok, said } = await linting();
		say(said);
		return ok;
	},
	unit: unitTests,
	browsers: () => browserTests('short'),
	long: async () => {
		const together = await browserTests('long');
		return (await browserTests('alone')) && together;
	},
	faults: () => faultTests('short'),
	often: async () => (await run(`OFTEN=${OFTEN} npx vitest run ${OFTEN_TESTS.join(' ')}`)).ok,
	'all-faults': () => faultTests('long'),
	webkit: webkitStory
};
/** Those that are played only when they are asked for. */
const ASKED = ['long', 'often', 'all-faults'];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
	say(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}`);
	process.exit(2);
}
/** @type {string[]} */
const times = [];
let failed = '';
const isWanted = (/** @type {string} */ name) =>
	wanted.length > 0 ? wanted.includes(name) : !ASKED.includes(name);
for (const [name, step] of Object.entries(steps)) {
	if (!isWanted(name)) continue;
	say(`\n== ${name}`);
	const start = performance.now();
	if (!(await step())) failed = name;
	times.push(`${name} ${((performance.now() - start) / 1000).toFixed(0)} s`);
	if (failed) break;
	// Messages are there by now, without which it would find nothing known.
	if (name === 'prepare' && isWanted('lint')) void linting();
}

say(`\nSteps: ${times.join(', ')}`);
if (engines.length > 0) say(`Engines and tools: ${[...new Set(engines)].join('; ')}`);
say(`The ${SLOWEST} slowest tests:`);
for (const test of [...tests].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)) {
	say(`  ${(test.ms / 1000).toFixed(1)} s  ${test.name}`);
}
const passed = tests.filter((test) => test.passed).length;
if (failed) say(`Failed at: ${failed}`);
say(`${passed} passed, ${tests.length - passed} failed`);
process.exit(failed || passed < tests.length ? 1 : 0);
