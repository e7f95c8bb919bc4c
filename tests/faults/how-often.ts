const LONG = process.env.FAULTS === 'long';

/** How often something is provoked: in every run of the tests, and in `npm run test:faults`. */
export function times<T>(short: T, long: T): T {
	return LONG ? long : short;
}

/** The numbers from 1 to `count`. */
export const upTo = (count: number): number[] =>
	Array.from({ length: count }, (_, index) => index + 1);

/** Waits, real milliseconds. */
export const pause = (ms: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, ms));
