import type { HeldKeys } from '$lib/core/coach/coach-keys';
import { m } from '$lib/i18n/messages';
import { saveText } from '$lib/platform/text-out';
import { keyFile } from '$lib/share/key-file';
import { present } from '$lib/state/now.svelte';

/** Hands the recovery file over to be saved. */
export function saveRecovery(keys: HeldKeys): void {
	saveText(keyFile(keys), `${m.coach_key_file()}-${present.day}.txt`);
}
