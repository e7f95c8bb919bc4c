import type { HandleClientError } from '@sveltejs/kit';
import { crash } from '$lib/state/crash.svelte';

crash.watch();

/** Keeps what was thrown while a page was opened, for the crash screen to tell. */
export const handleError: HandleClientError = ({ error, message }) => ({ message, cause: error });
