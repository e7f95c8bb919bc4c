import type { Language } from './seller';

/** Marks what `npm run test:long` plays, and `npm test` leaves out to stay within its time. */
export const LONG = '@long';

/** Flows that are the same in both languages are played in English by the long run alone. */
export const inLongRun = (language: Language): string[] => (language === 'en' ? [LONG] : []);
