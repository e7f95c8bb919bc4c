import { vi } from 'vitest';

/** A browser that imports no private key that starts with a zero byte, as WebKitGTK. */
export function refuseZeroKeys() {
	const real = crypto.subtle.importKey.bind(crypto.subtle) as (...args: unknown[]) => unknown;
	return vi.spyOn(crypto.subtle, 'importKey').mockImplementation(((...args: unknown[]) => {
		const [format, key] = args as [string, Uint8Array];
		const isRefused = format === 'pkcs8' && key[16] === 0;
		if (isRefused) return Promise.reject(new DOMException('refused', 'DataError'));
		return real(...args);
	}) as typeof crypto.subtle.importKey);
}

/** The keys of this many files that are drawn start with a zero byte. */
export function drawZeroKeys(count: number) {
	const real = crypto.getRandomValues.bind(crypto);
	let left = count;
	vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
		real(array);
		if (array.byteLength === 32 && left > 0) {
			left -= 1;
			(array as Uint8Array)[0] = 0;
		}
		return array;
	});
}
