import { describe, expect, test } from 'vitest';
import { Chance } from '../../../src/lib/core/chance';
import { eventsFrom } from '../../../src/lib/core/events';
import { statements } from '../../../src/lib/core/insight/statements';
import { journalDays } from '../../../src/lib/core/journal-day';
import en from '../../../src/lib/i18n/messages/en.json';
import nl from '../../../src/lib/i18n/messages/nl.json';
import { overwriteGetLocale } from '../../../src/lib/i18n/paraglide/runtime.js';
import { saidOf, type Said } from '../../../src/lib/i18n/said-words';
import { live, UNCHANGED, type Condition } from '../../bench/truth/seller';
import { CAUSES } from './causes';

/** Who learns so much in week 10 that it can't be missed. */
const LEARNER: Partial<Condition> = {
	asked: (week) => (week < 10 ? 0 : 0.9),
	happier: (week) => (week < 10 ? -3 : 1)
};

test.each([
	['omdat je vroeg', true],
	['Door te vragen', true],
	['vroeg je door:', true],
	['waarin je doorvroeg', false],
	['it helps', true],
	['helpful', false]
])('%s names a cause: %s', (text, is) => expect(CAUSES.test(text)).toBe(is));

describe.each([
	['nl', nl],
	['en', en]
] as const)('%s', (language, messages) => {
	const words = Object.entries(messages).filter(([key]) => /^(said|insight|chart)_/.test(key));

	test.each(words)('%s names no cause', (_, message) => {
		expect(JSON.stringify(message)).not.toMatch(CAUSES);
	});

	function said(
		weeks: number,
		special: Partial<Condition> = {},
		event: number | null = null
	): Said[] {
		overwriteGetLocale(() => language);
		const { rows, today } = live({ ...UNCHANGED, ...special }, weeks, new Chance(7), event);
		const days = journalDays(rows);
		return saidOf(statements({ days, rows, events: eventsFrom(rows), today }));
	}
	const lives: [string, () => Said[]][] = [
		['nothing', () => said(0)],
		['a week', () => said(1)],
		['six weeks', () => said(6, {}, 3)],
		['half a year', () => said(26, {}, 10)],
		['a learner', () => said(26, LEARNER, 10)],
		['two years', () => said(104, { rewards: 3 }, 40)],
		['Saturdays', () => said(52, { happier: (_, of) => (of === 5 ? -6 : 0) })]
	];

	test.each(lives)('of %s is in whole sentences, each once', (_, of) => {
		const all = of();
		expect(all.length).toBeGreaterThan(1);
		expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
		for (const text of all.flatMap(({ sentence, how }) => [sentence, ...how])) {
			expect(text).toMatch(/^\p{Lu}.*[.]$/u);
			expect(text).not.toMatch(/undefined|NaN|[{}]|\.\.|\b1 (dagen|weken|days|weeks)\b/);
			expect(text).not.toMatch(CAUSES);
		}
	});
});

describe('in Dutch', () => {
	const of = (weeks: number, special: Partial<Condition> = {}) => {
		overwriteGetLocale(() => 'nl');
		const { rows, today } = live({ ...UNCHANGED, ...special }, weeks, new Chance(7), null);
		const all = saidOf(
			statements({
				days: journalDays(rows),
				rows,
				events: eventsFrom(rows),
				today
			})
		);
		return (key: string) => all.find((each) => each.key.startsWith(key))?.sentence;
	};

	test('what changed stands first, with how often chance gives as much', () => {
		const fell = of(26, LEARNER)('change');
		expect(fell).toMatch(
			/^Je spanning is lager\. De eerste \d weken gemiddeld \d+, de laatste \d weken \d+ \(\d+ volledige dagen, .* Toeval geeft zo’n lijn in hoogstens 1 op de 20 halve jaren\./
		);
	});

	test('until then it says what is missing', () => {
		expect(of(6)('line')).toMatch(
			/^Of je spanning veranderde, wordt voor het eerst bekeken op 14\sapr 2025(, na nog minstens (1 volledige dag|\d+ volledige dagen))?\.$/
		);
		expect(of(20, { missing: 0.9, missingBad: 0.9 })('line')).toMatch(
			/^Of je spanning veranderde, is nog niet te zeggen: nog .*volledige.*\. Hier wordt weer naar gekeken op /
		);
		expect(of(2)('usual')).toMatch(
			/^Nog \d+ volledige dagen, dan is te zien wat voor jou gewoon is\.$/
		);
		expect(of(26)('line')).toBe(
			'Nog geen duidelijk verschil te zien; dat betekent niet dat er niets veranderde.'
		);
	});
});
