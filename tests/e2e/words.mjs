import { EN } from './words-en.mjs';
import { NL } from './words-nl.mjs';

/** What stands on the screen, in both languages, as a seller reads it. */
export const WORDS = /** @type {const} */ ({ nl: NL, en: EN });
