import type { Language } from './seller';

/** Marks what `npm run test:long` plays, and `npm test` leaves out to stay within its time. */
export const LONG = '@long';

/** Marks what the long run plays after that, one after the other: it has to be quick. */
export const ALONE = '@alone';

/** Flows that are the same in both languages are played in English by the long run alone. */
export const inLongRun = (language: Language): string[] => (language === 'en' ? [LONG] : []);
