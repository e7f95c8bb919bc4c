import { expect, test } from 'vitest';
import type { Row } from '../../../src/lib/core/records';
import { TIMES } from '../../../src/lib/core/share/share-times';
import { DAY, DEVICE, everyKind, photoRow, rev, uuid } from './files';
import { shareLines, shareSource } from './shares';

/** A bird that nobody may hear; numbers tell one from another. */
const CANARY = /kanarie-[\w-]+/g;
const sing = (where: string) => `kanarie-${where}`;

/** Texts that a seller types, by the field of a body. */
const TYPED = ['text', 'name', 'joy', 'label', 'ownPrompt'] as const;

/** A body in which every text that was typed, and what a newer version may add, sings. */
function singing({ id, kind, body }: Row): Row['body'] {
	const typed = TYPED.filter((field) => field in body!);
	const at = 'at' in body! ? { at: { ...body.at, zone: sing(`zone-${kind}`) } } : {};
	return {
		...body!,
		...Object.fromEntries(typed.map((field) => [field, sing(`${field}-${kind}-${id.slice(-4)}`)])),
		...('emoji' in body! ? { emoji: sing('emoji') } : {}),
		...at,
		['x-newer']: { deep: [sing(`newer-${kind}`)] }
	} as unknown as Row['body'];
}

const UNNAMED = uuid(200);
const extra = [
	{
		id: `answer/${DAY}/belief/${UNNAMED}`,
		kind: 'answer',
		day: DAY,
		rev: rev(60),
		body: {
			value: 3,
			at: { instant: Date.UTC(2026, 5, 2, 12, 1, 2, 3), offset: 120 },
			model: 'AS-1.0'
		}
	},
	{
		id: uuid(201),
		kind: 'moment',
		day: DAY,
		rev: rev(62),
		body: {
			kind: 'fear',
			intensity: 2,
			response: 'asked',
			situation: null,
			product: sing('product'),
			at: { instant: Date.UTC(2026, 5, 2, 12, 4, 5, 6), offset: 120 },
			questionShown: sing('shown'),
			questionAsked: sing('asked')
		}
	},
	{
		id: `text/${uuid(201)}/${DEVICE}`,
		kind: 'text',
		day: DAY,
		rev: rev(63),
		body: { type: 'note', text: 'Nog een.', prompt: sing('prompt') }
	},
	{
		id: UNNAMED,
		kind: 'product',
		day: '',
		rev: rev(61),
		body: { name: 'Geheim', emoji: '🔒', joy: 'Stil.', archived: false, order: 5 }
	}
] as Row[];

const photo = new TextEncoder().encode(sing('photo'));
/** Settings hold what a seller chose: where they sell and when the day starts say what they say. */
const settings = ['deck', 'name', 'card-need-01'].map(
	(name) =>
		({
			id: `setting/${name}`,
			kind: 'setting',
			day: '',
			rev: rev(70),
			body: { value: sing(`setting-${name}`) }
		}) as Row
);
const live = [...everyKind(), ...extra, photoRow(1, photo)].filter(({ body }) => body !== null);
const rows = [
	...live.map((row) => (row.kind === 'setting' ? row : { ...row, body: singing(row) })),
	...settings
];
const bytes = new Map([[photoRow(1, photo).id, photo]]);

const textOf = async (choice: Parameters<typeof shareSource>[1]) =>
	(await shareLines(shareSource(rows, choice, bytes))).join('\n');
const heard = (text: string) => [...new Set(text.match(CANARY) ?? [])].sort();

/** What names the journal or the device: ids, revisions, and the time in which ids begin. */
const NAMES = [
	DEVICE,
	'00000000000b',
	...rows.map(({ rev }) => rev),
	...rows.flatMap(({ id }) => id.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []),
	uuid(1).slice(0, 13)
];

test.each(TIMES)(
	'with everything off nothing that was typed is in a share, told %s',
	async (times) => {
		const off = { notes: false, attachments: false, rewards: false, products: [], times };
		const text = await textOf(off);
		expect(heard(text)).toEqual([]);
		expect(NAMES.filter((name) => text.includes(name))).toEqual([]);
		// It is no empty share.
		expect(text).toContain(`answer/${DAY}/happiness`);
		expect(text.match(/"kind":"product"/g)).toHaveLength(2);
	}
);

test('what was chosen is in it, found in the same way, and still nothing that names the journal', async () => {
	const on = { notes: true, attachments: true, rewards: true, products: [uuid(1)] };
	const text = await textOf(on);
	expect(heard(text)).toEqual(
		[
			'emoji',
			`joy-product-0001`,
			`label-event-0006`,
			`name-product-0001`,
			'ownPrompt-text-tion',
			'text-question-0002',
			'text-question-0003',
			'text-text-000a',
			'text-text-tion'
		].map(sing)
	);
	expect(text).toContain(Buffer.from(photo).toString('base64'));
	expect(NAMES.filter((name) => text.includes(name))).toEqual([]);
});

test('a share to the day holds no instant of the journal', async () => {
	const instants = new Set(
		rows.flatMap(({ body }) => (body && 'at' in body ? [String(body.at.instant)] : []))
	);
	const text = await textOf({ notes: true, attachments: true, times: 'day' });
	const noon = String(Date.UTC(2026, 5, 2, 12));
	// Some were logged at noon to the millisecond, which is what all say here.
	expect([...instants].filter((each) => each !== noon && text.includes(each))).toEqual([]);
	expect([...new Set(text.match(/"instant":\d+/g))]).toEqual([`"instant":${noon}`]);
	const exact = await textOf({ notes: true, attachments: true, times: 'exact' });
	expect([...instants].filter((each) => exact.includes(each))).toEqual([...instants]);
});
