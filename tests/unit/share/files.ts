import { createHash } from 'node:crypto';
import { day, type Captured, type Instant } from '../../../src/lib/core/days';
import { answerId, textId, tillId, type Row } from '../../../src/lib/core/records';
import type { Rev } from '../../../src/lib/core/revisions';
import { backupOf } from '../../../src/lib/share/backup';
import type { FileSource } from '../../../src/lib/share/journal-file';
import { fileOf } from '../../../src/lib/share/streams';

export const WORDS = 'appel lepel ruiter kano wolk trein';
export const DAY = day('2026-06-02');
export const DEVICE = '00000000000a';
const AT: Captured = { instant: Date.UTC(2026, 5, 2, 12) as Instant, offset: 120 };
const NOW = Date.UTC(2026, 5, 3, 8);

/** A revision; the greater number is the later one. */
export const rev = (count: number) =>
	`0197300000ff-${count.toString(16).padStart(6, '0')}-${DEVICE}` as Rev;

export const uuid = (count: number) =>
	`01973000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;

/** A few records, one of them deleted. */
export function journal(): Row[] {
	const note = { type: 'note', text: 'Nog één klant, zei ik.\nToen ging ik.', prompt: null };
	return [
		{ id: textId(DAY, DEVICE), kind: 'text', day: DAY, rev: rev(1), body: note },
		{
			id: answerId.happiness(DAY),
			kind: 'answer',
			day: DAY,
			rev: rev(2),
			body: { value: 7, at: AT, model: 'AS-1.0' }
		},
		{ id: uuid(9), kind: 'moment', day: DAY, rev: rev(3), body: null },
		{ id: 'setting/place', kind: 'setting', day: '', rev: rev(4), body: { value: 'street' } }
	] as Row[];
}

/** The record of a photo that holds these bytes. */
export function photoRow(count: number, bytes: Uint8Array): Row<'attachment'> {
	const body = {
		about: DAY,
		type: 'photo' as const,
		mime: 'image/jpeg',
		size: bytes.length,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		width: 4,
		height: 3,
		seconds: null,
		at: AT
	};
	return { id: uuid(100 + count), kind: 'attachment', day: DAY, rev: rev(count), body };
}

/** What a file is made of. */
export function source(
	rows: readonly Row[],
	bytes: ReadonlyMap<string, Uint8Array> = new Map()
): FileSource {
	const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		rows: sorted,
		bytes: async (id) => bytes.get(id)?.slice().buffer,
		app: '0.1.0',
		at: NOW
	};
}

/** A file of these records as lines, written by hand beside the code that writes them. */
export function fileText(records: readonly (Row | string)[], header: object = {}): string {
	const said = records.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
	const first = {
		format: 'ambitiespanning/journal',
		version: '1.0',
		app: '0.1.0',
		exportedAt: new Date(NOW).toISOString(),
		count: said.length,
		...header
	};
	const lines = [JSON.stringify(first), ...said].map((line) => `${line}\n`).join('');
	const sha256 = createHash('sha256').update(lines).digest('hex');
	return `${lines}${JSON.stringify({ sha256, count: said.length })}\n`;
}

/** A record of every kind, in each of its shapes. */
export function everyKind(): Row[] {
	const answer = (value: unknown) => ({ value, at: AT, model: 'AS-1.0' });
	const bodies: [string, Row['kind'], string, unknown][] = [
		[answerId.happiness(DAY), 'answer', DAY, answer(7)],
		[answerId.belief(DAY), 'answer', DAY, answer(9)],
		[answerId.belief(DAY, uuid(1)), 'answer', DAY, answer(4)],
		[answerId.sold(DAY, uuid(1)), 'answer', DAY, answer('yes')],
		[answerId.own(DAY, uuid(3)), 'answer', DAY, answer('no')],
		[answerId.attention(DAY), 'answer', DAY, answer(0)],
		[answerId.close(DAY), 'answer', DAY, answer('all')],
		[tillId(DAY), 'reward', DAY, { reward: 'till', felt: 'good', product: null, at: AT }],
		[uuid(10), 'reward', DAY, { reward: 'review', product: uuid(1), at: AT }],
		[
			uuid(1),
			'product',
			'',
			{ name: 'Oude kaas', emoji: '🧀', joy: 'Smaakt.', archived: false, order: 1 }
		],
		[
			uuid(2),
			'question',
			'',
			{
				use: 'card',
				text: 'Voor wie is het?',
				kinds: ['fear', 'greed'],
				favourite: true,
				hidden: false
			}
		],
		[
			uuid(3),
			'question',
			'',
			{ use: 'daily', text: 'Goed geslapen?', scale: 'yes_no', archived: false, order: 2 }
		],
		[
			uuid(4),
			'moment',
			DAY,
			{
				kind: 'fear',
				intensity: 4,
				response: 'asked',
				situation: 'price',
				product: uuid(1),
				at: AT,
				questionShown: uuid(2),
				questionAsked: uuid(2)
			}
		],
		[
			uuid(5),
			'moment',
			DAY,
			{
				kind: 'greed',
				intensity: null,
				response: null,
				situation: null,
				product: null,
				at: AT,
				questionShown: null,
				questionAsked: null
			}
		],
		[
			textId(DAY, DEVICE, 'reflection'),
			'text',
			DAY,
			{ type: 'reflection', text: 'Rust.', prompt: null, ownPrompt: 'Wat bleef hangen?' }
		],
		[
			textId(uuid(4), DEVICE),
			'text',
			DAY,
			{
				type: 'note',
				text: 'Een “grote” order 🎉\ntoch gevraagd',
				prompt: null,
				takesIn: { [textId(uuid(4), '00000000000b')]: rev(5) }
			}
		],
		[
			uuid(6),
			'event',
			DAY,
			{ event: 'holiday', label: 'Terschelling', until: day('2026-06-09'), at: AT }
		],
		['setting/address', 'setting', '', { value: 'je' }]
	];
	return [
		...journal().filter(({ id }) => !bodies.some(([other]) => other === id)),
		...bodies.map(
			([id, kind, of, body], index) => ({ id, kind, day: of, rev: rev(20 + index), body }) as Row
		)
	];
}

/** A coach with a key, what was shared with them, and a message of theirs that was answered. */
export function coachKinds(): Row[] {
	const coach = {
		name: 'Zoë de Vries',
		recipient: `age1${'q'.repeat(58)}`,
		seller: '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
		secret: `${'A'.repeat(43)}=`,
		reply: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
		shares: 2,
		archived: false
	};
	const shared = {
		coach: uuid(40),
		number: 2,
		from: DAY,
		to: DAY,
		notes: true,
		attachments: false,
		rewards: true,
		products: 'some',
		named: [uuid(1)],
		times: 'hour',
		as: 'Noor van de kaas',
		group: false,
		at: AT
	};
	const message = {
		coach: uuid(40),
		message: '0a1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
		text: 'Mooi gedaan.',
		question: { id: uuid(43), text: 'Wat vroeg de klant?' },
		cards: [{ id: uuid(44), text: 'Voor wie is het?', kinds: ['fear'] }],
		at: AT,
		answer: 'Of het rijp was.',
		state: 'answered',
		answered: DAY,
		done: false
	};
	return [
		{ id: uuid(40), kind: 'coach', day: '', rev: rev(60), body: coach },
		{ id: uuid(41), kind: 'shared', day: DAY, rev: rev(61), body: shared },
		{ id: uuid(42), kind: 'message', day: DAY, rev: rev(62), body: message }
	] as Row[];
}

/** What the share that `workspaceKinds` keeps holds. */
export const KEPT_SHARE = new Uint8Array(200).map((_, index) => (index * 7) % 256);

/** A seller whose share a coach keeps, that share, a conversation about it, and what was shown of a group. */
export function workspaceKinds(): Row[] {
	const client = {
		seller: '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
		name: 'Noor van de kaas',
		label: 'Noor',
		group: true,
		keepUntil: day('2026-12-02'),
		keepSaid: null,
		reply: `age1${'q'.repeat(58)}`
	};
	const share = {
		...photoRow(50, KEPT_SHARE).body,
		about: uuid(45),
		type: 'share',
		mime: 'application/gzip',
		width: null,
		height: null,
		share: {
			number: 3,
			from: DAY,
			to: DAY,
			chosen: { notes: true, attachments: false, rewards: true, products: 'all', times: 'hour' },
			exportedAt: '2026-06-02T08:00:00.000Z',
			message: 'Dit was mijn week.'
		}
	};
	const talk = {
		client: uuid(45),
		text: 'Over het rijpen.',
		asked: ['greed-1'],
		appointment: day('2026-07-01'),
		at: AT
	};
	const sent = {
		client: uuid(45),
		message: '0a1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f',
		text: 'Mooi gedaan.',
		question: { id: uuid(43), text: 'Wat vroeg de klant?' },
		cards: [{ id: uuid(44), text: 'Voor wie is het?', kinds: ['fear'] }],
		answers: [
			{ answer: 'Of het rijp was.', at: DAY, opened: AT },
			{ answer: null, at: DAY, opened: AT }
		],
		at: AT
	};
	const look = {
		figure: 'tension',
		weeks: [day('2026-06-01')],
		sellers: [45, 51, 52, 53, 54].map(uuid),
		spreads: { tension: { low: 12, median: 20, high: 31 } },
		at: AT
	};
	return [
		{ id: uuid(45), kind: 'client', day: '', rev: rev(63), body: client },
		{ id: photoRow(50, KEPT_SHARE).id, kind: 'attachment', day: DAY, rev: rev(64), body: share },
		{ id: uuid(46), kind: 'talk', day: DAY, rev: rev(65), body: talk },
		{ id: uuid(47), kind: 'sent', day: DAY, rev: rev(66), body: sent },
		{ id: uuid(48), kind: 'look', day: DAY, rev: rev(67), body: look }
	] as Row[];
}

/** The bytes of a backup. */
export async function backupBytes(of: FileSource, words: string | null): Promise<Uint8Array> {
	const file = await fileOf(await backupOf(of, words), '');
	return new Uint8Array(await file.arrayBuffer());
}
