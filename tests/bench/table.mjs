// Tables of what was measured.

/**
 * What one round measured, milliseconds by name.
 * @typedef {Record<string, number>} Measured
 */

/** @param {string} text */
export const say = (text) => process.stdout.write(text + '\n');

/** The value below which this share of the values lies. @param {number[]} values @param {number} share */
export function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	const at = share * (sorted.length - 1);
	const [below = NaN, above = NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	return below + (above - below) * (at - Math.floor(at));
}

/** @param {Measured[]} rounds @param {string} name */
export const column = (rounds, name) => rounds.map((round) => round[name] ?? NaN);

/**
 * @param {Measured[]} rounds
 * @param {string} name
 * @param {Measured[]} [bare] what to give it as a multiple of
 */
export function cell(rounds, name, bare) {
	const values = column(rounds, name);
	if (values.length === 0 || values.some(Number.isNaN)) return '-';
	const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share));
	const text = `${middle?.toFixed(0)} (${low?.toFixed(0)}-${high?.toFixed(0)})`;
	const base = bare ? quantile(column(bare, name), 0.5) : NaN;
	return Number.isNaN(base) ? text : `${text} ${((middle ?? NaN) / base).toFixed(1)}x`;
}

/** How many times one thing took as long as another of the same rounds. @param {Measured[]} rounds @param {string} name @param {string} base */
export const ratio = (rounds, name, base) =>
	(quantile(column(rounds, name), 0.5) / quantile(column(rounds, base), 0.5)).toFixed(1);

/** @param {Measured[]} rounds @param {string} name */
export function taskCell(rounds, name) {
	const values = column(rounds, name);
	if (values.length === 0 || values.some(Number.isNaN)) return '-';
	const [middle, most] = [quantile(values, 0.5), Math.max(...values)];
	// Browsers tell of tasks from 50 ms on.
	const ms = (/** @type {number} */ value) => (value < 50 ? 'under 50' : value.toFixed(0));
	return most < 50 ? ms(most) : `${ms(middle)} (at most ${ms(most)})`;
}

/** @param {string[]} cells */
export const line = ([label = '', ...cells]) =>
	say(
		label.padEnd(54) +
			cells
				.map((each) => each.padEnd(26))
				.join('')
				.trimEnd()
	);
