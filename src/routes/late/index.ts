import { keepFocus } from './keep-focus';

/** What stands on every screen, but not at every start. */
export { default as FaultNotices } from './FaultNotices.svelte';
export { default as UpdateBar } from './UpdateBar.svelte';

keepFocus();
