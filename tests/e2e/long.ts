import { test } from './fixtures';
import { LOCALES, type Language } from './seller';

/** Marks what `npm run test:long` plays, and `npm test` leaves out to stay within its time. */
export const LONG = '@long';

/** Marks what the long run plays after that, one after the other: it has to be quick. */
export const ALONE = '@alone';

/** Flows that are the same in both languages are played in English by the long run alone. */
export const inLongRun = (language: Language): string[] => (language === 'en' ? [LONG] : []);

/** Flows that are played in Dutch, and by the long run in English, each in a browser of that language. */
export function inBothLanguages(flows: (language: Language) => void): void {
	for (const language of ['nl', 'en'] as const) {
		test.describe(language, { tag: inLongRun(language) }, () => {
			test.use({ locale: LOCALES[language] });
			flows(language);
		});
	}
}
