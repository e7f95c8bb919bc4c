import { beforeAll, describe, expect, test } from 'vitest';
import { Chance } from '../../../src/lib/core/chance';
import { addDays, day, type Captured, type Instant } from '../../../src/lib/core/days';
import { rowsOf, writePlans } from '../../../src/lib/core/example/journal';
import { planDays } from '../../../src/lib/core/example/life';
import { SELLERS } from '../../../src/lib/core/example/sellers';
import type { Row } from '../../../src/lib/core/records';
import { defaultChoice } from '../../../src/lib/core/share/share-choice';
import { shareCounts } from '../../../src/lib/core/share/share-counts';
import { drawKeyPair } from '../../../src/lib/share/coach-key';
import { unlockedWithKey } from '../../../src/lib/share/key-cipher';
import { qrSquare, type QrSquare } from '../../../src/lib/share/qr-code';
import { MOST_SERIES_BYTES, QrSeries, QrSeriesReader } from '../../../src/lib/share/qr-series';
import { readShare } from '../../../src/lib/share/share-file-in';
import type { ShareHeader } from '../../../src/lib/share/share-header';
import { shareFrom } from '../../../src/routes/share/share-maker';
import { RATES } from '../../../src/routes/share/rates';
import { journalRows } from '../../rig/journals.mjs';
import { same } from '../share/bytes';
import { seen, shown } from '../share/pictures';
import { secondReader } from '../share/second-reader';
import { SELLER } from '../share/shares';

/** Many codes are drawn and read. */
const SLOW_MS = 120_000;
/** What the aim speaks of: a minute of 8 codes a second, and how many of them are missed. */
const MINUTE = 60 * 8;
const MISSED = 0.2;

const UNTIL = day('2026-06-02');
const SPAN = { from: addDays(UNTIL, -27), to: UNTIL };
const NOW = new Date('2026-06-02T21:30:00Z');
const AT: Captured = { instant: NOW.getTime() as Instant, offset: 120 };
/** All that can be chosen but photos and sounds. */
const CHOICE = { ...defaultChoice(SPAN), notes: true, times: 'exact' } as const;

/** Four weeks of a seller who works every day and forgets none. */
function fullRows(seed: number): Row[] {
	const seller = {
		...SELLERS.shop,
		weekdays: { 0: 1, 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1 },
		closed: [],
		moments: 50,
		idle: 0,
		lapse: { begins: 0, ends: 1 }
	};
	const input = { character: 'shop', language: 'nl', seed, until: UNTIL, days: 28 } as const;
	const plans = planDays({ seller, seed, from: SPAN.from, until: UNTIL });
	return rowsOf(writePlans(plans, input, seller));
}

/** The same with the moments of two more of them: the example has at most some nine a day. */
const busyRows = () => [
	...fullRows(26),
	...[27, 28].flatMap(fullRows).filter(({ kind }) => kind === 'moment')
];

let keys: Awaited<ReturnType<typeof drawKeyPair>>;
/** Four weeks of the example journal, of a busy one, and what the app makes of these for a coach. */
let usual: { rows: Row[]; share: Uint8Array<ArrayBuffer> };
let busy: typeof usual;

async function shared(rows: Row[]): Promise<typeof usual> {
	const made = await shareFrom(
		{ rows, bytes: () => Promise.resolve(undefined), progress: () => undefined },
		{
			choice: CHOICE,
			seller: SELLER,
			number: 3,
			message: 'Dit waren mijn vier weken.',
			group: true,
			app: '0.1.0',
			at: AT,
			secret: `${'A'.repeat(43)}=`,
			lock: { recipient: keys.recipient }
		}
	);
	return { rows, share: new Uint8Array(await new Response(made).arrayBuffer()) };
}

beforeAll(async () => {
	keys = await drawKeyPair();
	usual = await shared((await journalRows('weeks6', 'nl', NOW)) as Row[]);
	busy = await shared(busyRows());
});

/** How many codes are shown until a camera that misses some has all. */
function codesUntilWhole(share: Uint8Array, chance: Chance): number {
	const series = new QrSeries(share);
	const reader = new QrSeriesReader();
	for (let index = 0; ; index += 1) {
		if (!chance.yes(MISSED)) reader.take(series.frame(index));
		if (!reader.whole) continue;
		expect(reader.whole).toSatisfy(same(share));
		return index + 1;
	}
}

const mostCodes = (share: Uint8Array) =>
	Math.max(...Array.from({ length: 50 }, (_, seed) => codesUntilWhole(share, new Chance(seed))));

describe('four weeks', { timeout: SLOW_MS }, () => {
	test('of the example journal fit in a minute of codes', () => {
		expect(shareCounts(usual.rows, CHOICE).moments).toBeGreaterThan(40);
		expect(mostCodes(usual.share)).toBeLessThan(MINUTE);
	});

	test('of a busy seller, with notes and exact times, fit in a minute of codes', () => {
		const { moments, days } = shareCounts(busy.rows, CHOICE);
		expect(moments / days).toBeGreaterThan(20);
		expect(days).toBeGreaterThan(25);
		expect(busy.share.length).toBeLessThan(MOST_SERIES_BYTES);
		expect(mostCodes(busy.share)).toBeLessThan(MINUTE);
	});
});

describe('codes of a real share', { timeout: SLOW_MS }, () => {
	test('are read by another reader, dropped, repeated and in any order, and open', async () => {
		const series = new QrSeries(usual.share);
		const reader = new QrSeriesReader();
		const chance = new Chance(20261127);
		const indices = chance.shuffled(Array.from({ length: 3 * series.count }, (_, at) => at));
		const kept = indices.filter(() => !chance.yes(0.3));
		const looks = kept.flatMap((index, at) => (at % 5 === 0 ? [index, index] : [index]));
		for (const index of looks) {
			const code = qrSquare(series.frame(index));
			const text = await secondReader(shown(code, 3));
			expect(text).toBe(series.frame(index));
			reader.take(text!);
			if (reader.whole) break;
		}
		expect(reader.whole).toSatisfy(same(usual.share));
		let header: ShareHeader | null = null;
		let rows = 0;
		await readShare(
			new Blob([reader.whole!]),
			(locked) => unlockedWithKey(locked, [keys.identity]),
			{
				header: (said) => void (header = said),
				row: () => void (rows += 1),
				refused: () => expect.fail('a line was refused')
			}
		);
		expect(header).toMatchObject({ seller: SELLER, span: SPAN, number: 3 });
		expect(rows).toBeGreaterThan(100);
	});

	test('are read by another reader through a camera that is held by hand', async () => {
		const series = new QrSeries(busy.share);
		const chance = new Chance(20261127);
		for (const index of [0, 7, 300]) {
			const view = { scale: 5, turn: chance.between(-0.2, 0.2), blur: 0.4, grain: 10 };
			const picture = seen(qrSquare(series.frame(index)), view, chance);
			expect(await secondReader(picture)).toBe(series.frame(index));
		}
	});
});

describe('who looks at the codes', () => {
	const changes = (codes: readonly QrSquare[], x: number, y: number) =>
		codes.filter((code, at) => at > 0 && code[y]![x] !== codes[at - 1]![y]![x]).length;

	// WCAG 2.2, 2.3.1: more than three flashes in any one second, each a change there and back, in
	// more than a quarter of any 341 by 256 pixels.
	test('sees in no second more than three flashes in more than a small part of them', () => {
		const series = new QrSeries(busy.share);
		const codes = Array.from({ length: 40 }, (_, index) => qrSquare(series.frame(index)));
		const size = codes[0]!.length;
		const places = Array.from({ length: size ** 2 }, (_, at) => [at % size, Math.floor(at / size)]);
		for (let from = 0; from + RATES.fast < codes.length; from += 1) {
			const second = codes.slice(from, from + RATES.fast + 1);
			const flashing = places.filter(([x, y]) => changes(second, x!, y!) >= 7);
			expect(flashing.length / places.length).toBeLessThan(0.05);
		}
	});

	test('sees them hardly grow lighter or darker as a whole', () => {
		const series = new QrSeries(busy.share);
		const light = Array.from({ length: 40 }, (_, index) => {
			const modules = qrSquare(series.frame(index)).flat();
			return modules.filter((dark) => !dark).length / modules.length;
		});
		expect(Math.max(...light) - Math.min(...light)).toBeLessThan(0.1);
	});
});
