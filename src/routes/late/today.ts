/** What Today has below what is pressed first; it loads after the first paint. */
export { default as Attachments } from '../attach/Attachments.svelte';
export { default as CameBack } from './CameBack.svelte';
export { default as EarlierYears } from './EarlierYears.svelte';
export { default as ExtraQuestions } from './ExtraQuestions.svelte';
export { default as Keeping } from './Keeping.svelte';
export { default as Messages } from '../messages/Messages.svelte';
export { default as MomentList } from './MomentList.svelte';
export { default as NoteField } from './NoteField.svelte';
export { default as Reflection } from './Reflection.svelte';
export { default as Week } from './Week.svelte';
