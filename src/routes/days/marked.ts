import { createContext } from 'svelte';
import type { MarkedEvents } from '$lib/state/marked-events.svelte';

/** What the seller marked, read once for all views of days. */
export const [getMarked, setMarked] = createContext<MarkedEvents>();
