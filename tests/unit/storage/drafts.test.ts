import { expect, test } from 'vitest';
import { draftKeys, dropDraft, readDraft, saveDraft } from '../../../src/lib/storage/drafts';
import { MemoryKeep, refusingKeep } from './rig';

test('a draft is kept until it is dropped', () => {
	const keep = new MemoryKeep();
	expect(saveDraft(keep, 'own', '2026-07-14', 'half a sen')).toBe(true);
	expect(readDraft(keep, 'own', '2026-07-14')).toBe('half a sen');
	expect(dropDraft(keep, 'own', '2026-07-14')).toBe(true);
	expect(readDraft(keep, 'own', '2026-07-14')).toBeNull();
});

test('an empty draft is a draft', () => {
	const keep = new MemoryKeep();
	saveDraft(keep, 'own', 'a', '');
	expect(readDraft(keep, 'own', 'a')).toBe('');
});

test('the keys are those of the journal alone, whatever is in a name', () => {
	const keep = new MemoryKeep();
	const names = ['own', 'own:a', 'owner', 'own/ä'];
	names.forEach((name) => saveDraft(keep, name, 'a:b', name));
	keep.setItem('theme', 'dark');
	expect(names.map((name) => draftKeys(keep, name))).toEqual(names.map(() => ['a:b']));
	expect(names.map((name) => readDraft(keep, name, 'a:b'))).toEqual(names);
});

test('a keep place that refuses is answered, not thrown', () => {
	expect(saveDraft(refusingKeep, 'own', 'a', 'text')).toBe(false);
	expect(readDraft(refusingKeep, 'own', 'a')).toBeNull();
	expect(dropDraft(refusingKeep, 'own', 'a')).toBe(false);
	expect(draftKeys(refusingKeep, 'own')).toEqual([]);
});
