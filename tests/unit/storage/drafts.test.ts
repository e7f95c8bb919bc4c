import { expect, test } from 'vitest';
import { draftKeys, dropDraft, readDraft, saveDraft } from '../../../src/lib/storage/drafts';
import { MemoryKeep, refusingKeep } from './rig';

const AT = Date.UTC(2026, 6, 14, 12);

test('a draft is kept until it is dropped', () => {
	const keep = new MemoryKeep();
	expect(saveDraft(keep, 'own', '2026-07-14', 'half a sen', AT)).toBe(true);
	expect(readDraft(keep, 'own', '2026-07-14')).toEqual({
		text: 'half a sen',
		at: AT,
		unseen: false
	});
	expect(dropDraft(keep, 'own', '2026-07-14')).toBe(true);
	expect(readDraft(keep, 'own', '2026-07-14')).toBeNull();
});

test('that a draft was typed unseen is kept with it', () => {
	const keep = new MemoryKeep();
	saveDraft(keep, 'own', 'a', '|+ half', AT, true);
	expect(readDraft(keep, 'own', 'a')).toEqual({ text: '|+ half', at: AT, unseen: true });
});

test('an empty draft is a draft', () => {
	const keep = new MemoryKeep();
	saveDraft(keep, 'own', 'a', '', AT);
	expect(readDraft(keep, 'own', 'a')).toEqual({ text: '', at: AT, unseen: false });
});

test.each(['1|2|3\n4', '1764159753000|', ' '])('what it says comes back as it was: %j', (text) => {
	const keep = new MemoryKeep();
	saveDraft(keep, 'own', 'a', text, 0);
	expect(readDraft(keep, 'own', 'a')).toEqual({ text, at: 0, unseen: false });
});

test.each(['half a sen', '12|30 euro', ''])('of an older version there is no time: %j', (text) => {
	const keep = new MemoryKeep();
	keep.setItem('ambitiespanning:draft:own:a', text);
	expect(readDraft(keep, 'own', 'a')).toEqual({ text, at: null, unseen: false });
});

test('the keys are those of the journal alone, whatever is in a name', () => {
	const keep = new MemoryKeep();
	const names = ['own', 'own:a', 'owner', 'own/ä'];
	names.forEach((name) => saveDraft(keep, name, 'a:b', name, AT));
	keep.setItem('theme', 'dark');
	expect(names.map((name) => draftKeys(keep, name))).toEqual(names.map(() => ['a:b']));
	expect(names.map((name) => readDraft(keep, name, 'a:b')?.text)).toEqual(names);
});

test('a keep place that refuses is answered, not thrown', () => {
	expect(saveDraft(refusingKeep, 'own', 'a', 'text', AT)).toBe(false);
	expect(readDraft(refusingKeep, 'own', 'a')).toBeNull();
	expect(dropDraft(refusingKeep, 'own', 'a')).toBe(false);
	expect(draftKeys(refusingKeep, 'own')).toEqual([]);
});
