// Finding back: a word typed letter by letter over ten years, beside a page that only shows it.

/** @typedef {import('./phone.mjs').Phone} Phone */
/** @typedef {import('./phone.mjs').Timed} Timed */
/** @typedef {import('./table.mjs').Measured} Measured */
/** @typedef {import('../../src/lib/core/records').Row} Row */

/** Stands in many notes of the shop. */
const WORD = 'klant';
const READ = 'gevonden';

export const SEARCH_LABELS = {
	letter: 'key to what is found so far, middle letter',
	slowest: 'key to what is found so far, slowest letter',
	read: 'first key to all of the journal read and searched'
};
export const SEARCH_TASKS = {
	letterTask: 'typing a word',
	readTask: 'reading the journal while the first letter is typed'
};

/**
 * The same journal with a note about every day: those that are there, over and over.
 * @param {readonly Row[]} rows
 * @returns {Row[]}
 */
export function withNotes(rows) {
	const notes = rows.filter(({ kind }) => kind === 'text');
	const days = [...new Set(rows.flatMap(({ day }) => day || []))];
	const more = days.map((day, at) => {
		const note = /** @type {Row} */ (notes[at % notes.length]);
		return { ...note, id: `text/${day}/e0e0e0e0e0e1`, day };
	});
	return [...rows, ...more];
}

/** @param {readonly Timed[]} letters @returns {Measured} */
function ofLetters(letters) {
	const times = letters.map(({ times: [time] }) => time ?? NaN).sort((a, b) => a - b);
	return {
		letter: times[Math.floor(times.length / 2)] ?? NaN,
		slowest: times.at(-1) ?? NaN,
		letterTask: Math.max(...letters.map(({ longest }) => longest))
	};
}

/**
 * Types the word into the field that has the focus.
 * @param {Phone} phone
 * @param {string} css what shows the letters typed so far
 * @param {number} typed how many letters stand there
 * @returns {Promise<Measured>}
 */
export async function typeWord(phone, css, typed = 0) {
	const letters = [];
	for (let at = typed; at < WORD.length; at += 1) {
		letters.push(await phone.type(WORD.charAt(at), { css, text: WORD.slice(0, at + 1) }));
	}
	return ofLetters(letters);
}

/**
 * @param {Phone} phone
 * @param {string} url
 * @returns {Promise<Measured>}
 */
export async function searchRound(phone, url) {
	await phone.page.goto(url);
	await phone.page.locator('.tray a.greed').waitFor();
	await phone.press('nav a[href$="/days"]', { css: 'main section a[href*="/day/"]' });
	await phone.press('main a.find', { css: 'main .told' });
	await phone.page.getByRole('searchbox').focus();
	// At once: the journal is still being read.
	const read = await phone.typeNow(WORD.charAt(0), { css: 'main .told', text: READ });
	return {
		read: read.times[0] ?? NaN,
		readTask: read.longest,
		...(await typeWord(phone, 'main mark', 1)),
		slowdown: await phone.slowdown()
	};
}
