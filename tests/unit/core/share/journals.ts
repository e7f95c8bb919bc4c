import fc from 'fast-check';
import {
	addDays,
	atTime,
	day,
	type Captured,
	type Day,
	type Instant
} from '../../../../src/lib/core/days';
import { exampleRows } from '../../../../src/lib/core/example/journal';
import type { Change, Row } from '../../../../src/lib/core/records';
import type { ShareChoice } from '../../../../src/lib/core/share/share-choice';
import { defaultChoice } from '../../../../src/lib/core/share/share-choice';
import { sharedRecords } from '../../../../src/lib/core/share/shared-records';
import { settingChange } from '../../../../src/lib/core/settings';
import { belief, close, happiness, moment, momentId, row } from '../builders';

export const SPAN = { from: day('2026-06-01'), to: day('2026-06-30') };
export const SECRET = new Uint8Array(32).map((_, index) => index);

/** The default choice, but for what is said. */
export const choose = (part: Partial<ShareChoice> = {}): ShareChoice => ({
	...defaultChoice(SPAN),
	...part
});

export const shared = (rows: readonly Row[], part: Partial<ShareChoice> = {}) =>
	sharedRecords(rows, choose(part), SECRET).records;

/** Records of a share as rows, to work days out from. */
export const asRows = (records: readonly Change[]): Row[] =>
	records.map((record) => ({ ...record, rev: row('setting', 'setting/a', '', null).rev }));

/** The setting as a row. */
export const setting = (...said: Parameters<typeof settingChange>): Row =>
	asRows([settingChange(...said)])[0]!;

/** A few months of a life, written by the example. */
export function lived(seed: number): Row[] {
	return exampleRows({
		character: 'shop',
		language: 'nl',
		seed,
		until: day('2026-07-03'),
		days: 60
	});
}

/** Minutes east of UTC, those with half an hour too; so far apart that no two days lie between. */
const offset = fc.constantFrom(-720, -210, 0, 60, 120, 330, 345, 720);
const DAY_MS = 86_400_000;

/** A time that lies so many ms after the start of a day on the seller's clock. */
const after = (of: Day, dayStart: number, ms: number, east: number): Captured => {
	const start = atTime(of, `${String(dayStart).padStart(2, '0')}:00`, east, dayStart);
	return { instant: (start.instant + ms) as Instant, offset: east };
};

const onHour = fc.nat({ max: 95 }).map((hours) => hours * 3_600_000);
const anyMs = fc.oneof(
	onHour,
	onHour.map((ms) => ms + 1),
	fc.nat({ max: 4 * DAY_MS })
);
const product = fc.constantFrom(...[1, 2, 3].map((number) => momentId(number)), 'general', 'thee');

/** The rows of one day: answers given then or days later, moments on the day itself. */
function dayRows(of: Day, dayStart: number): fc.Arbitrary<Row[]> {
	const value = fc.integer({ min: 0, max: 10 });
	const given = fc.tuple(anyMs, offset).map(([ms, east]) => after(of, dayStart, ms, east));
	const within = fc
		.tuple(
			fc.oneof(
				fc.nat({ max: DAY_MS - 1 }),
				fc.nat({ max: 23 }).map((h) => h * 3_600_000)
			),
			offset
		)
		.map(([ms, east]) => after(of, dayStart, ms, east));
	const tap = fc.record({
		kind: fc.constantFrom('greed' as const, 'fear' as const),
		intensity: fc.constantFrom(null, 1 as const, 3 as const, 5 as const),
		response: fc.constantFrom(null, 'gave_in' as const, 'let_pass' as const, 'asked' as const),
		product: fc.option(product),
		at: within
	});
	const sold = fc.constantFrom(momentId(1), momentId(4));
	return fc
		.record({
			happiness: fc.option(fc.tuple(value, given)),
			beliefs: fc.uniqueArray(fc.tuple(product, value, given), { selector: ([id]) => id }),
			sold: fc.option(fc.tuple(sold, given)),
			close: fc.option(fc.tuple(fc.constantFrom('all' as const, 'no_customers' as const), given)),
			taps: fc.array(tap, { maxLength: 4 })
		})
		.map((made) => [
			...(made.happiness ? [happiness(of, ...made.happiness)] : []),
			...made.beliefs.map(([id, much, at]) => belief(of, much, id, at)),
			...(made.sold
				? [
						row('answer', `answer/${of}/sold/${made.sold[0]}`, of, {
							value: 'yes',
							at: made.sold[1],
							model: 'AS-1.0'
						})
					]
				: []),
			...(made.close ? [close(of, ...made.close)] : []),
			...made.taps.map((body, index) => moment(of, Number(of.slice(8)) * 100 + index, body))
		]);
}

/** A week of a journal, filled in at any time, on any clock, with any start of day. */
export const anyJournal: fc.Arbitrary<{ rows: Row[]; dayStart: number }> = fc
	.constantFrom(0, 4, 11, 12, 13, 20, 23)
	.chain((dayStart) => {
		const days = [0, 1, 2].map((index) => dayRows(addDays(SPAN.from, index), dayStart));
		return fc.tuple(...days).map((rows) => ({
			rows: [...rows.flat(), setting('dayStart', dayStart)],
			dayStart
		}));
	});
