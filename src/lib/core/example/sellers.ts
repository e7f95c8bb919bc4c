import type { Place, Situation } from '../bodies';

/** The three sellers of the example: a cheese stall, a shoe shop, packaging sold from a desk. */
export const CHARACTERS = ['market', 'shop', 'b2b'] as const;
export type Character = (typeof CHARACTERS)[number];

/** How someone sells, and how they keep a journal. */
export interface Seller {
	place: Place;
	/** How busy each weekday is that they work, 1 as usual; keys 0 Monday to 6 Sunday. */
	weekdays: Readonly<Partial<Record<number, number>>>;
	/** Days of the year without work, `MM-DD`. */
	closed: readonly string[];
	/** The holiday: its earliest first day, `MM-DD`, and its length in days; 0 for none. */
	holiday: { from: string; shortest: number; longest: number };
	/** Hours of the day between which customers come. */
	open: readonly [from: number, to: number];
	/** Hours of the day around which most of them come. */
	peaks: readonly number[];
	/** Hour of the day around which the check-in is done. */
	evening: number;
	/** Where happiness and belief lie in the first year, 0–10. */
	happiness: number;
	belief: number;
	/** How much of one day's mood is left the next, 0–1, and what a day adds or takes, 0–10. */
	carry: number;
	jolt: number;
	/** Moments on a usual day, and which share of them is greed. */
	moments: number;
	greed: number;
	/** How likely each situation is, as weights. */
	situations: Readonly<Record<Situation, number>>;
	/** By month, January first: how busy it is, 1 as usual, and what it does to happiness. */
	busy: readonly number[];
	mood: readonly number[];
	/** What rain takes from happiness. */
	rain: number;
	/** How likely a storm keeps all customers away, and any other day does. */
	storm: number;
	idle: number;
	/** How learning to ask on goes: first day, days it takes, share asked before and after. */
	learning: { from: number; takes: number; before: number; after: number };
	/** How likely a working day begins a stretch in which the journal is forgotten, or ends one. */
	lapse: { begins: number; ends: number };
}

/** The sellers by name. */
export const SELLERS: Readonly<Record<Character, Seller>> = {
	market: {
		place: 'street',
		weekdays: { 2: 0.85, 5: 1.2 },
		closed: ['01-01', '04-27', '12-25', '12-26'],
		holiday: { from: '07-20', shortest: 16, longest: 21 },
		open: [8.2, 16.2],
		peaks: [10.2, 11.5, 14],
		evening: 19.5,
		happiness: 6.6,
		belief: 7.3,
		carry: 0.3,
		jolt: 1.2,
		moments: 4.6,
		greed: 0.5,
		situations: { opening: 4, need: 3, price: 5, objection: 2, closing: 4, after: 1 },
		busy: [0.75, 0.8, 0.95, 1.05, 1.1, 1.1, 1, 0.95, 1.05, 1, 1, 1.3],
		mood: [-0.6, -0.4, 0, 0.3, 0.5, 0.4, 0.2, 0.2, 0.3, 0, -0.4, 0.1],
		rain: 1,
		storm: 0.7,
		idle: 0.02,
		learning: { from: 70, takes: 180, before: 0.2, after: 0.52 },
		lapse: { begins: 0.02, ends: 0.28 }
	},
	shop: {
		place: 'shop',
		weekdays: { 1: 0.8, 2: 0.9, 3: 1, 4: 1.1, 5: 1.3 },
		closed: ['01-01', '04-27', '12-25', '12-26'],
		holiday: { from: '08-20', shortest: 14, longest: 18 },
		open: [9.8, 17.8],
		peaks: [11.5, 14.2, 16],
		evening: 20.5,
		happiness: 6,
		belief: 6.4,
		carry: 0.45,
		jolt: 1,
		moments: 3.1,
		greed: 0.4,
		situations: { opening: 3, need: 4, price: 3, objection: 3, closing: 5, after: 1 },
		busy: [0.9, 0.75, 1, 1.05, 1, 0.95, 1, 0.85, 1.1, 1.05, 1.1, 1.35],
		mood: [-0.4, -0.3, 0, 0.2, 0.3, 0.3, 0.1, 0.1, 0.2, 0, -0.2, -0.2],
		rain: 0.2,
		storm: 0,
		idle: 0.012,
		learning: { from: 45, takes: 130, before: 0.18, after: 0.5 },
		lapse: { begins: 0.02, ends: 0.18 }
	},
	b2b: {
		place: 'b2b',
		weekdays: { 0: 0.95, 1: 1.15, 2: 1, 3: 1.1, 4: 0.75 },
		closed: [
			'01-01',
			'04-27',
			'12-24',
			'12-25',
			'12-26',
			'12-27',
			'12-28',
			'12-29',
			'12-30',
			'12-31'
		],
		holiday: { from: '07-14', shortest: 16, longest: 21 },
		open: [8.8, 17.6],
		peaks: [10, 11.3, 14.5],
		evening: 18,
		happiness: 5.7,
		belief: 6.1,
		carry: 0.65,
		jolt: 0.85,
		moments: 2.8,
		greed: 0.58,
		situations: { opening: 2, need: 5, price: 4, objection: 4, closing: 5, after: 2 },
		busy: [0.85, 1, 1.2, 0.95, 1, 1.15, 0.75, 0.7, 1.2, 1.05, 1.1, 1.15],
		mood: [-0.3, -0.1, -0.1, 0.1, 0.3, 0.1, 0.1, 0, -0.1, 0, -0.2, 0],
		rain: 0.15,
		storm: 0,
		idle: 0.06,
		learning: { from: 60, takes: 150, before: 0.22, after: 0.58 },
		lapse: { begins: 0.016, ends: 0.16 }
	}
};
