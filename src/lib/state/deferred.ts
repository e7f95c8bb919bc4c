/** Promise.withResolvers, which the oldest browsers that we promise to run on lack. */
export function deferred<T>() {
	let resolve!: (value: T) => void;
	const promise = new Promise<T>((settle) => (resolve = settle));
	return { promise, resolve };
}
