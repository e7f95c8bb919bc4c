// Tells what was provoked, how often, and what was lost, as a table that can be pasted: it fails where
// something was lost, or was not provoked at all.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { FAULTS } from './faults.mjs';

const RESULTS = 'tests/.results';
const OFTEN = `${RESULTS}/often.jsonl`;
/** Whether all was played: the short form leaves what other tests provoke to them. */
const WHOLE = process.env.FAULTS === 'long';
/** What takes so long that the short form has none of it. */
const LONG_ALONE = ['tenYears'];

/** @typedef {keyof typeof FAULTS} Fault */
/** @typedef {{ tried: number, saved: number, lost: number, beside: number }} Row */

/**
 * What the other tests provoke of it, each once and more, by their titles.
 * @type {Partial<Record<Fault, readonly RegExp[]>>}
 */
const BESIDE = {
	killed: [/moments are there after .* kills/, /survives a kill/],
	fullSave: [/^says so, and lets everything be copied/, /^and left as it is: everything is/],
	fullPhoto: [/^no room for a photo/, /^a photo for which there is no room can be let go/],
	deleted: [/^data (cleared|deleted) .*: no empty journal/],
	closed: [/^a broken connection/],
	blocked: [/^a database that does not answer/, /^until it does: /, /^for too long: /],
	upgraded: [/^a newer version in another/, /^a newer version that failed/],
	twoWindows: [/^two windows follow each other/],
	update: [/^a new version waits until it is asked in/],
	missingPart: [/^a part that is fetched ahead/, /^its script is/]
};

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`);

/**
 * Every test that was played, from what Playwright wrote.
 * @param {string} file
 * @returns {{ title: string, passed: boolean, annotations: { type: string, description?: string }[] }[]}
 */
function played(file) {
	if (!existsSync(file)) return [];
	/** @param {any} suite @returns {any[]} */
	const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
	const { suites } = JSON.parse(readFileSync(file, 'utf8'));
	return suites.flatMap(specsOf).flatMap((/** @type {any} */ spec) =>
		spec.tests.map((/** @type {any} */ test) => ({
			title: spec.title,
			passed: test.status === 'expected',
			annotations: test.annotations
		}))
	);
}

const own = played(`${RESULTS}/faults.json`);
const all = [...own, ...played(`${RESULTS}/e2e.json`)];
const rows = /** @type {Record<Fault, Row>} */ (
	Object.fromEntries(
		Object.keys(FAULTS).map((fault) => [fault, { tried: 0, saved: 0, lost: 0, beside: 0 }])
	)
);
for (const { annotations } of own) {
	for (const { type, description } of annotations) {
		if (type !== 'fault') continue;
		const { fault, tried, saved, lost } = JSON.parse(description ?? '');
		const row = rows[/** @type {Fault} */ (fault)];
		row.tried += tried;
		row.saved += saved;
		row.lost += lost.length;
	}
}
/** @type {string[]} */
const wrong = [];
const others = all.filter(({ annotations }) => !annotations.some(({ type }) => type === 'fault'));
for (const [fault, patterns] of Object.entries(BESIDE)) {
	for (const pattern of patterns) {
		const found = others.filter(({ title }) => pattern.test(title));
		rows[/** @type {Fault} */ (fault)].beside += found.length;
		if (others.length > 0 && found.length === 0) wrong.push(`no test is called ${pattern}`);
		for (const { title, passed } of found) if (!passed) wrong.push(`failed: ${title}`);
	}
}

say('| provoked | times | in other tests | entries said to be saved | lost |');
say('| --- | --: | --: | --: | --: |');
for (const [fault, name] of Object.entries(FAULTS)) {
	const { tried, saved, lost, beside } = rows[/** @type {Fault} */ (fault)];
	say(`| ${name} | ${tried} | ${beside} | ${saved} | ${lost} |`);
	if (lost > 0) wrong.push(`lost: ${name}`);
	const isElsewhere = beside > 0 || others.length === 0 || LONG_ALONE.includes(fault);
	const provoked = tried > 0 ? saved > 0 : !WHOLE && isElsewhere;
	if (!provoked) wrong.push(`not provoked: ${name}`);
}
// Beside the browsers: files gone bad, histories of devices, locks.
const often = existsSync(OFTEN) ? readFileSync(OFTEN, 'utf8').trim().split('\n') : [];
if (often.length > 0) {
	say('\n| tried without a browser | times | came out right | refused | slowest |');
	say('| --- | --: | --: | --: | --: |');
	for (const line of often.sort()) {
		/** @type {import('../unit/often').Often} */
		const { name, tried, right, slowest } = JSON.parse(line);
		const ms = slowest === null ? '' : `${Math.ceil(slowest)} ms`;
		say(`| ${name} | ${tried} | ${right} | ${tried - right} | ${ms} |`);
	}
} else if (WHOLE) wrong.push('nothing was tried without a browser');
writeFileSync(`${RESULTS}/faults-table.json`, JSON.stringify(rows, null, '\t'));
for (const line of wrong) say(line);
process.exit(wrong.length > 0 ? 1 : 0);
