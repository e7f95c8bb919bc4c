import { drawPassphrase } from '$lib/share/passphrase';
import { device } from '$lib/state/device.svelte';

/** Numbers by chance, 32 bits each. */
export const random = (count: number) => crypto.getRandomValues(new Uint32Array(count));

/** Six words by chance, in the language that the app speaks. */
export async function drawSixWords(): Promise<string> {
	const { WORDS } = await (device.language === 'nl'
		? import('$lib/share/words/nl')
		: import('$lib/share/words/en'));
	return drawPassphrase(WORDS, random);
}
