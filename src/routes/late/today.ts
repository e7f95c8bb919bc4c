/** What Today has below what is pressed first; it loads after the first paint. */
export { default as CameBack } from './CameBack.svelte';
