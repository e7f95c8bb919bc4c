import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allShown, inTurn } from '../../../src/lib/ui/in-turn';

/** What waits for the next frame. */
let frames: (() => void)[] = [];

/** Draws a frame, and lets what comes after it run. */
function frame() {
	const due = frames;
	frames = [];
	for (const each of due) each();
	vi.runAllTimers();
}

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
});
afterEach(() => {
	for (let rest = 0; rest < 10; rest += 1) frame();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('pieces come one a frame, in the order in which they asked', () => {
	const shown: string[] = [];
	for (const piece of ['a', 'b', 'c']) inTurn(() => shown.push(piece));
	expect(shown).toEqual([]);
	frame();
	expect(shown).toEqual(['a']);
	inTurn(() => shown.push('d'));
	frame();
	frame();
	expect(shown).toEqual(['a', 'b', 'c']);
	frame();
	expect(shown).toEqual(['a', 'b', 'c', 'd']);
	expect(frames).toEqual([]);
});

test('one that is called off gives its turn to the next', () => {
	const shown: string[] = [];
	const callOff = inTurn(() => shown.push('gone'));
	inTurn(() => shown.push('next'));
	callOff();
	callOff();
	frame();
	expect(shown).toEqual(['next']);
});

test('a piece that throws does not hold up the others', () => {
	const shown: string[] = [];
	inTurn(() => {
		throw new Error('broken');
	});
	inTurn(() => shown.push('next'));
	expect(frame).toThrow('broken');
	frame();
	expect(shown).toEqual(['next']);
});

test('all is shown once nothing waits any more, also of what a piece brings with it', async () => {
	let all = false;
	inTurn(() => void Promise.resolve().then(() => inTurn(() => {})));
	void allShown().then(() => (all = true));
	const seen: boolean[] = [];
	for (let each = 0; each < 4; each += 1) {
		frame();
		for (let step = 0; step < 5; step += 1) await Promise.resolve();
		seen.push(all);
	}
	expect(seen).toEqual([false, true, true, true]);
});
