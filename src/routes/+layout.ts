// Every page is drawn in the browser, where the journal is; what is built is their shell.
export const ssr = false;
export const prerender = true;
