// Insight over three and over ten years, beside a page that draws the bare line from the same rows.

/** @typedef {import('./phone.mjs').Phone} Phone */
/** @typedef {import('./table.mjs').Measured} Measured */
/** @typedef {import('@playwright/test').Page} Page */

export const INSIGHT_LABELS = {
	insight: 'press on Inzicht to the chart of 12 weeks',
	insightAll: 'press on Inzicht until everything stands there',
	all: 'press on Alles to the chart of everything',
	allAll: 'press on Alles until everything stands there'
};
export const INSIGHT_TASKS = {
	insightTask: 'opening Inzicht, to its first chart and all text',
	insightRest: 'opening Inzicht, while the charts further down are drawn',
	allTask: 'showing everything, to its first chart and all text',
	allRest: 'showing everything, while the charts further down are drawn'
};

/** By then all has come that comes late on Today: nobody goes on at once. */
const LATE_MS = 6000;
/** A chart that is drawn as it is asked for. */
const CHART = '.chart[aria-busy=false]';

/**
 * Presses, and waits for the first chart and for everything else.
 * @param {Phone} phone
 * @param {string} css
 * @param {readonly string[]} headings what stands above the chart
 */
async function measured(phone, css, headings) {
	const { times, start } = await phone.press(css, { css: CHART, headings });
	const { told, drawn } = /** @type {{ told: number, drawn: number }} */ (
		await phone.page.evaluate("probe.still('main section li')")
	);
	const longest = (/** @type {number} */ from, /** @type {number} */ to) =>
		phone.page.evaluate(`probe.longestBetween(${from}, ${to})`).then(Number);
	return {
		first: times[0] ?? NaN,
		all: drawn - start,
		task: await longest(start, told),
		rest: await longest(told, drawn)
	};
}

/**
 * @param {Phone} phone on Today
 * @param {readonly string[]} weeks what stands above the chart of 12 weeks
 * @param {readonly string[]} everything what stands above the chart of everything
 * @returns {Promise<Measured>}
 */
export async function openInsight(phone, weeks, everything) {
	await phone.page.waitForTimeout(LATE_MS);
	const insight = await measured(phone, 'nav a[href$="/insight"]', weeks);
	const all = await measured(phone, '.choices label:last-of-type', everything);
	return {
		insight: insight.first,
		insightAll: insight.all,
		insightTask: insight.task,
		insightRest: insight.rest,
		all: all.first,
		allAll: all.all,
		allTask: all.task,
		allRest: all.rest
	};
}

/**
 * The least: all rows read, each day's answers averaged, a line drawn through them.
 * @param {Phone} phone
 * @param {string} url
 * @returns {Promise<Measured>}
 */
export async function bareLineRound(phone, url) {
	await phone.page.goto(url);
	await phone.page.locator('#greed').waitFor();
	const drawn = async (/** @type {string} */ css) => {
		const { got, longest } = await phone.during(async () => {
			const { times } = await phone.press(css, { css: '#drawn', text: css.slice(1) });
			return times[0] ?? NaN;
		});
		return { time: got, longest };
	};
	const weeks = await drawn('#weeks');
	const everything = await drawn('#everything');
	return {
		insight: weeks.time,
		insightAll: weeks.time,
		insightTask: weeks.longest,
		all: everything.time,
		allAll: everything.time,
		allTask: everything.longest,
		slowdown: await phone.slowdown()
	};
}

/**
 * Puts rows where the bare page finds them.
 * @param {readonly unknown[]} rows
 */
export const barelyFilled = (rows) => (/** @type {Page} */ page) =>
	page.evaluate(
		(all) =>
			new Promise((resolve, reject) => {
				const request = indexedDB.open('bare line', 1);
				request.onupgradeneeded = () => {
					request.result.createObjectStore('rows', { keyPath: 'id' }).createIndex('day', 'day');
				};
				request.onerror = () => reject(request.error);
				request.onsuccess = () => {
					const transaction = request.result.transaction('rows', 'readwrite');
					for (const row of all) transaction.objectStore('rows').put(row);
					transaction.oncomplete = () => resolve(undefined);
					transaction.onerror = () => reject(transaction.error);
				};
			}),
		rows
	);
