import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { clientChange } from '../../../src/lib/core/coach/client';
import { sentChange, sentTo } from '../../../src/lib/core/coach/sent';
import { day } from '../../../src/lib/core/days';
import { ALL_DAYS } from '../../../src/lib/core/events';
import { drawKeyPair, type KeyPair } from '../../../src/lib/share/coach-key';
import type { CoachMessage, SellerMessage } from '../../../src/lib/share/message';
import { messageFile } from '../../../src/lib/share/message-file';
import { fileOf } from '../../../src/lib/share/streams';
import { openJournal, type Journal } from '../../../src/lib/storage/journal';
import { sentOf } from '../../../src/routes/coach/message-form';
import { ShareOpener } from '../../../src/routes/coach/share-opener';
import { uuid } from '../share/files';
import { Device } from '../storage/rig';

const TODAY = day('2026-07-14');
const NOOR = '6f1c2f6e-5f0b-4c57-9d3e-0a4b6c8d1e2f';
const CLIENT = uuid(1);
const answer: SellerMessage = {
	from: 'seller',
	id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
	seller: NOOR,
	inReplyTo: uuid(2),
	answer: 'Eerst vragen.',
	refused: false,
	at: day('2026-07-13')
};
const message: CoachMessage = {
	from: 'coach',
	id: uuid(2),
	coach: { name: 'Zoë' },
	to: NOOR,
	at: day('2026-07-10'),
	text: 'Mooie week.',
	question: null,
	cards: []
};

let key: KeyPair;
let other: KeyPair;
beforeAll(async () => {
	[key, other] = await Promise.all([drawKeyPair(), drawKeyPair()]);
});

let device: Device;
let journal: Journal;
let opener: ShareOpener;
beforeEach(async () => {
	device = new Device();
	journal = await device.open('coach');
	opener = new ShareOpener(async () => {
		const opened = await openJournal('coach', device.options({ token: journal.token }));
		return opened.ok ? opened.journal : null;
	});
	const client = {
		id: CLIENT,
		seller: NOOR,
		name: 'Noor',
		label: 'Noor van de kaas',
		group: false,
		keepUntil: day('2027-01-14'),
		keepSaid: null,
		reply: null
	};
	const of = { id: uuid(3), client: CLIENT, day: day('2026-07-10'), at: device.clock.now() };
	const saved = await journal.write([clientChange(client), sentChange(sentOf(message, of))]);
	expect(saved.ok).toBe(true);
});
afterEach(() => device.close());

const fileFor = async (of: SellerMessage | CoachMessage, { recipient } = key) =>
	new File([await fileOf(await messageFile(of, recipient), '')], 'antwoord.lijn');
const open = async (...files: File[]) => {
	const opening = { words: null, today: TODAY, at: device.clock.now() };
	return (
		await opener.open(files, { identities: [key.identity], ...opening }, () => undefined)
	).opened.map((each) => (each.ok ? [each.is, each.fate, each.name] : each.reason));
};
const sent = async () =>
	sentTo(CLIENT, await journal.ofKind('sent', ALL_DAYS.from, ALL_DAYS.to)).map((each) => ({
		text: each.text,
		answers: each.answers.map((one) => one.answer)
	}));

test('an answer goes beside its message, once', async () => {
	expect(await open(await fileFor(answer))).toEqual([['answer', 'new', 'Noor van de kaas']]);
	expect(await open(await fileFor({ ...answer, id: uuid(9) }))).toEqual([
		['answer', 'known', 'Noor van de kaas']
	]);
	expect(await sent()).toEqual([{ text: 'Mooie week.', answers: ['Eerst vragen.'] }]);
});

test('a refusal goes there too, and an answer to what is not here', async () => {
	await open(
		await fileFor({ ...answer, answer: null, refused: true }),
		await fileFor({ ...answer, inReplyTo: uuid(8) })
	);
	expect(new Set(await sent())).toEqual(
		new Set([
			{ text: 'Mooie week.', answers: [null] },
			{ text: '', answers: ['Eerst vragen.'] }
		])
	);
});

test('what is no answer, or not for this coach, changes nothing', async () => {
	const before = await sent();
	expect(
		await open(
			await fileFor({ ...answer, seller: uuid(7) }),
			await fileFor(answer, other),
			await fileFor(message),
			new File([(await (await fileFor(answer)).text()).slice(0, 300)], 'half.lijn')
		)
	).toEqual(['unknown_seller', 'wrong_key', 'is_message', 'damaged']);
	expect(await sent()).toEqual(before);
});
