// A first day in WebKitGTK, in both languages, and the test vectors of locked files. Every session
// starts empty there, so that nothing is killed: the app is reloaded without a network instead. By
// hand: node tests/e2e/webkit.mjs
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { addVectors, READ_THEM, TALLY } from '../rig/age-vectors.mjs';
import { serve } from '../rig/serve.mjs';
import { WebKit } from '../rig/webkit.mjs';
import { WORDS } from './words.mjs';

const RESULTS = 'tests/.results';
const NOTE = 'Vroeg door. Hij bleef een kwartier.';
const OFFLINE_READY_MS = 30_000;
const VECTORS_MS = 120_000;

/** @typedef {keyof typeof WORDS} Language */
/** @typedef {(name: string, play: () => Promise<unknown>) => Promise<void>} Step */
/** @typedef {{ url: string, folder: string, stop: () => Promise<void> }} Site */

/** Runs in the page before anything of the app: keeps what nobody would see otherwise. */
const watch = () => {
	const catchIt = (/** @type {string} */ fault) => {
		sessionStorage.caught = (sessionStorage.caught ?? '') + fault + '\n';
	};
	addEventListener('securitypolicyviolation', (event) =>
		catchIt(`content security: ${event.violatedDirective} ${event.blockedURI}`)
	);
	addEventListener('error', (event) => catchIt(`error: ${event.message}`));
	addEventListener('unhandledrejection', (event) => catchIt(`unhandled: ${event.reason}`));
	const caught =
		(/** @type {string} */ level) =>
		(/** @type {unknown[]} */ ...said) =>
			catchIt(`console ${level}: ${said.join(' ')}`);
	Object.assign(console, { error: caught('error'), warn: caught('warn') });
};

/** What was caught, and every address that something was fetched from, of this page. */
const CAUGHT = `return {
	faults: sessionStorage.caught ?? '',
	foreign: performance.getEntriesByType('resource').map(({ name }) => name)
		.filter((name) => new URL(name).origin !== location.origin),
	fetched: performance.getEntriesByType('resource').length
}`;

const DRAWN = `
	const canvas = document.querySelector('canvas');
	if (!canvas?.width || !canvas.height) return false;
	const copy = document.createElement('canvas');
	[copy.width, copy.height] = [canvas.width, canvas.height];
	const pen = copy.getContext('2d');
	pen.drawImage(canvas, 0, 0);
	const { data } = pen.getImageData(0, 0, copy.width, copy.height);
	return data.filter((value, index) => index % 4 === 3 && value > 0).length > 500`;

/** The build on an origin of its own, watched. */
function watchedSite() {
	const folder = mkdtempSync(join(tmpdir(), 'webkit-site-'));
	cpSync('build', folder, { recursive: true });
	// The first script of every page, from a file of its own: what is inline the policy would refuse.
	const early = join(folder, 'early.js');
	writeFileSync(early, `(${watch})();\n${readFileSync(early, 'utf8')}`);
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

const button = (/** @type {string} */ words) => `//button[contains(normalize-space(), "${words}")]`;
const link = (/** @type {string} */ words) => `//a[normalize-space() = "${words}"]`;
const bead = (/** @type {string} */ question, /** @type {number} */ value) =>
	`//fieldset[contains(legend, "${question}")]//label[normalize-space() = "${value}"]`;

/**
 * @param {WebKit} page
 * @param {Site} site
 * @param {Step} step
 * @param {Language} language
 */
async function firstDay(page, site, step, language) {
	const words = WORDS[language];
	const nothingCaught = async () => {
		const { faults, foreign, fetched } = await page.eval(CAUGHT);
		if (faults) throw new Error(`caught: ${faults.trim()}`);
		if (foreign.length > 0) throw new Error(`fetched from elsewhere: ${foreign.join(', ')}`);
		if (fetched === 0) throw new Error('nothing was seen to be fetched');
	};
	const toToday = () => page.reads('.tray', new RegExp(words.greed));
	/** @param {string} what @param {number} strength @param {string} outcome */
	const log = async (what, strength, outcome) => {
		await page.click(link(what));
		await page.reads('#how-hard', new RegExp(`^${words.howHard.replace('?', '\\?')}$`));
		await page.click(`(//*[@aria-labelledby="how-hard"]/button)[${strength}]`);
		const question = await page.reads('h1', /\?$/);
		await page.reads('.kept', words.saved);
		await page.click(button(outcome));
		await toToday();
		return question;
	};
	let question = '';

	await step('first run, at 360 pixels', async () => {
		await page.goto(site.url);
		const { lang, wide } = await page.poll(
			`const { lang, dataset } = document.documentElement;
			return 'alive' in dataset && { lang, wide: innerWidth }`
		);
		if (wide !== 360) throw new Error(`the page is ${wide} pixels wide`);
		if (lang !== language) await page.click(button(words.language));
		await page.click(`//button[normalize-space() = "${words.begin}"]`);
		await toToday();
	});
	await step('ready for offline', () =>
		page.poll("return document.documentElement.dataset.offline === 'ready'", OFFLINE_READY_MS)
	);
	await step('nothing caught online', nothingCaught);
	await step('the server is gone', async () => {
		await site.stop();
		const answer = await fetch(site.url).catch(() => null);
		if (answer) throw new Error('it still answers');
	});
	await step('greed in two presses, a question, kept, asked on', async () => {
		question = await log(words.greed, 4, words.asked);
	});
	await step('fear in two presses, a question, kept, let pass', () =>
		log(words.fear, 2, words.letPass)
	);
	await step('the day filled in', async () => {
		const first = bead(words.happy, 7);
		const folded = button(words.fillNow);
		// Before the afternoon it is folded.
		if ((await page.text(`${first} | ${folded}`)) === words.fillNow) await page.click(folded);
		await page.click(first);
		await page.click(bead(words.belief, 8));
		await page.click(button(words.thatWasAll));
		await page.reads('main', new RegExp(words.closed));
		await page.reads('header .figure b', /^18$/);
	});
	await step('a note', async () => {
		await page.type('textarea', NOTE);
		await page.reads('textarea + .hint', new RegExp(words.kept));
	});
	await step('reloaded without a network: everything there', async () => {
		await nothingCaught();
		await page.reload();
		await page.reads('header .figure b', /^18$/);
		await page.poll("return document.querySelectorAll('main li').length === 2");
		const note = await page.poll("return document.querySelector('textarea')?.value");
		if (note !== NOTE) throw new Error(`the note reads “${note}”`);
	});
	await step('the moment with its question', async () => {
		await page.click('main li a');
		const kept = await page.reads('.question', /\?$/);
		if (kept !== question) throw new Error(`“${kept}” instead of “${question}”`);
		await page.click(`//a[@aria-label="${words.back}"]`);
		await toToday();
	});
	await step('insight: the parts, the table, the drawing', async () => {
		await page.click(link(words.insight));
		await page.reads('h1', new RegExp(`^${words.insight}$`));
		// The period and its one day.
		for (const column of [2, 3]) await page.reads(`//tfoot//td[${column}]`, /^18$/);
		await page.click(`//summary[contains(., "${words.asTable}")]`);
		await page.reads('details td', new RegExp(`^${words.figureOf(18)}$`));
		await page.poll(DRAWN);
	});
	await step('nothing caught offline', nothingCaught);
}

/**
 * @param {WebKit} page
 * @param {Site} site
 * @param {Step} step
 */
async function ageVectors(page, site, step) {
	await step('every vector read in a page of the app', async () => {
		await addVectors(site.folder);
		await page.goto(`${site.url}about`);
		await page.eval(`${READ_THEM}.then((tally) => (globalThis.tally = tally),
			(fault) => (globalThis.tally = String(fault)))`);
		const tally = await page.poll('return globalThis.tally', VECTORS_MS);
		if (!isDeepStrictEqual(tally, TALLY)) throw new Error(JSON.stringify(tally));
	});
}

/**
 * Plays a story in a session of its own.
 * @param {string} title
 * @param {(page: WebKit, site: Site, step: Step) => Promise<void>} story
 */
async function play(title, story) {
	const start = performance.now();
	const folder = watchedSite();
	const server = await serve(folder);
	/** @type {WebKit | undefined} */
	let page;
	let at = 'starting WebKit';
	let fault = '';
	try {
		page = await WebKit.launch();
		await story(page, { url: server.url, folder, stop: server.close }, async (name, act) => {
			at = name;
			await act();
		});
	} catch (thrown) {
		fault = `at “${at}”: ${/** @type {Error} */ (thrown).message}`;
		const name = title.replace(/\W+/g, '-');
		await page?.screenshot(`${RESULTS}/webkit-${name}.png`).catch(() => undefined);
	} finally {
		await page?.close();
		await server.close();
	}
	const [name, ms] = [`webkit: ${title}`, performance.now() - start];
	const mark = fault ? 'FAILED' : 'ok';
	process.stdout.write(`  ${mark}  ${name} (${(ms / 1000).toFixed(1)} s)\n`);
	if (fault) process.stdout.write(`      ${fault}\n`);
	return { engine: page?.version ?? '', test: { name, passed: !fault, ms } };
}

mkdirSync(RESULTS, { recursive: true });
const plays = [];
for (const language of /** @type {const} */ (['nl', 'en'])) {
	plays.push(
		await play(`a first day offline, ${language}`, (...given) => firstDay(...given, language))
	);
}
plays.push(await play('the test vectors of the age format', ageVectors));
const tests = plays.map(({ test }) => test);
writeFileSync(`${RESULTS}/webkit.json`, JSON.stringify({ engine: plays[0]?.engine, tests }));
process.exitCode = tests.every(({ passed }) => passed) ? 0 : 1;
