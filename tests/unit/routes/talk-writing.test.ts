import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { talkChange, talksOf, type Talk } from '../../../src/lib/core/coach/talk';
import { addDays, day } from '../../../src/lib/core/days';
import { ALL_DAYS } from '../../../src/lib/core/events';
import type { Change } from '../../../src/lib/core/records';
import { localKeep } from '../../../src/lib/platform/keep';
import { readDraft, saveDraft } from '../../../src/lib/storage/drafts';
import type { Journal, Saved } from '../../../src/lib/storage/journal';
import { WORKSPACE } from '../../../src/lib/storage/names';
import { TalkWriting } from '../../../src/routes/coach/talk-writing.svelte';
import { momentId } from '../core/builders';
import { Device } from '../storage/rig';

const { present, workspace } = vi.hoisted(() => ({
	present: { day: '2026-07-14' },
	workspace: {
		current: null as Journal | null,
		full: false,
		save: (changes: readonly Change[], at?: number): Promise<Saved> =>
			workspace.full
				? Promise.resolve({ ok: false, reason: 'quota' })
				: workspace.current!.write(changes, undefined, at)
	}
}));
// What needs a window is stood in for; the journal that is written to is a real one.
vi.mock('../../../src/lib/state/workspace.svelte', () => ({
	workspace,
	talkDraft: (client: string) => `talk-${client}`
}));
vi.mock('../../../src/lib/state/now.svelte', () => ({ present }));
vi.mock('../../../src/lib/state/update.svelte', () => ({ update: { hold: () => undefined } }));
vi.mock('../../../src/lib/state/journals.svelte', () => ({ journals: { shown: 'main' } }));

const today = day(present.day);
const talkDraft = (client: string) => `talk-${client}`;

let number = 0;
/** A client of whom nothing is written yet. */
const someone = () => momentId(++number);
const draftOf = (client: string) => readDraft(localKeep(), WORKSPACE, talkDraft(client));
const kept = async (client: string): Promise<Talk[]> =>
	talksOf(client, await workspace.current!.ofKind('talk', ALL_DAYS.from, ALL_DAYS.to));

let device: Device;
beforeEach(async () => {
	device = new Device();
	[workspace.current, workspace.full] = [await device.open(WORKSPACE), false];
});
afterEach(() => device.close());

describe('what is typed', () => {
	test('is in a draft at once, and said to be saved after the commit alone', async () => {
		const client = someone();
		const writing = new TalkWriting(client);
		expect([writing.saved, draftOf(client)]).toEqual([true, null]);
		writing.change({ text: 'Begin bij wat goed ging.' });
		expect(writing.saved).toBe(false);
		expect(draftOf(client)!.text).toContain('Begin bij wat goed ging.');
		await writing.save();
		expect([writing.saved, draftOf(client)]).toEqual([true, null]);
		expect(await kept(client)).toMatchObject([
			{ text: 'Begin bij wat goed ging.', day: today, client }
		]);
	});

	test('while it is being committed is committed too', async () => {
		const client = someone();
		const writing = new TalkWriting(client);
		writing.change({ text: 'een' });
		const saving = writing.save();
		writing.change({ text: 'een twee' });
		await saving;
		expect((await kept(client)).map(({ text }) => text)).toEqual(['een twee']);
		expect(writing.saved).toBe(true);
	});

	test('stays where it can not be committed, and is there in the next window', async () => {
		const client = someone();
		const writing = new TalkWriting(client);
		workspace.full = true;
		writing.change({ text: 'kanarie' });
		await writing.save();
		expect([writing.saved, writing.failed, writing.talk.text]).toEqual([false, true, 'kanarie']);
		workspace.full = false;
		const next = new TalkWriting(client);
		expect(next.talk.text).toBe('kanarie');
		await next.save();
		expect([next.saved, draftOf(client)]).toEqual([true, null]);
		expect((await kept(client)).map(({ text }) => text)).toEqual(['kanarie']);
	});

	test('that an earlier window left never stands over what was written since', async () => {
		const client = someone();
		const writing = new TalkWriting(client);
		writing.change({ text: 'van later' });
		await writing.save();
		const old = JSON.stringify({ ...writing.talk, text: 'van eerder' });
		saveDraft(localKeep(), WORKSPACE, talkDraft(client), old, 1000);
		const next = new TalkWriting(client);
		await next.save();
		expect([next.talk.text, draftOf(client)]).toEqual(['van later', null]);
		expect((await kept(client)).map(({ text }) => text)).toEqual(['van later']);
	});
});

describe('conversations', () => {
	test('of today or later are gone on with, an earlier one is opened by hand', async () => {
		const client = someone();
		const early = new TalkWriting(client);
		early.change({ text: 'vorige keer', day: addDays(today, -7) });
		await early.save();
		const writing = new TalkWriting(client);
		writing.follow(await kept(client));
		expect([writing.talk.text, writing.stored]).toEqual(['', false]);
		await writing.open((await kept(client))[0]!);
		expect([writing.talk.text, writing.opened]).toEqual(['vorige keer', true]);
		await writing.open(null);
		writing.change({ text: 'nu' });
		await writing.save();
		const after = new TalkWriting(client);
		after.follow(await kept(client));
		expect(after.talk.text).toBe('nu');
		expect(await kept(client)).toHaveLength(2);
	});

	test('what is read of before the last write changes nothing', async () => {
		const client = someone();
		const writing = new TalkWriting(client);
		writing.change({ text: 'een' });
		await writing.save();
		const before = await kept(client);
		writing.change({ text: 'een twee' });
		await writing.save();
		writing.follow(before);
		expect(writing.talk.text).toBe('een twee');
		// What another window writes after it counts.
		writing.follow(await kept(client));
		const other = { ...writing.talk, text: 'van elders' };
		await workspace.save([talkChange(other)]);
		writing.follow(await kept(client));
		expect(writing.talk.text).toBe('van elders');
	});

	test('one that is removed is gone, and the next begins empty', async () => {
		const client = someone();
		const writing = new TalkWriting(client);
		writing.change({ text: 'weg ermee' });
		await writing.save();
		await writing.remove();
		expect([await kept(client), writing.talk.text, writing.stored]).toEqual([[], '', false]);
	});
});
