/** How an address is gone to that shows something else in the place of what is shown. */
export const IN_PLACE = { replaceState: true, noScroll: true, keepFocus: true } as const;
