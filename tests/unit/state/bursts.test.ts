import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calmly } from '$lib/state/bursts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listening() {
	const heard: number[] = [];
	return { heard, tell: calmly<number>((value) => void heard.push(value)) };
}

test('what comes now and then is passed on at once', () => {
	const { heard, tell } = listening();
	for (let value = 1; value <= 6; value += 1) {
		tell(value);
		expect(heard.at(-1)).toBe(value);
		vi.advanceTimersByTime(600);
	}
	expect(heard).toEqual([1, 2, 3, 4, 5, 6]);
});

test('of a burst the first few come at once, then the last of every second, and its end is not missed', () => {
	const { heard, tell } = listening();
	for (let value = 1; value <= 300; value += 1) {
		tell(value);
		vi.advanceTimersByTime(10);
	}
	expect(heard).toEqual([1, 2, 3, 4, 100, 200, 300]);
	tell(301);
	expect(heard).toHaveLength(7);
	vi.advanceTimersByTime(1000);
	expect(heard.at(-1)).toBe(301);
	vi.advanceTimersByTime(1000);
	tell(302);
	expect(heard.at(-1)).toBe(302);
});

test('what is passed on may bring the next one', () => {
	const heard: number[] = [];
	const tell = calmly<number>((value) => {
		heard.push(value);
		if (value < 7) tell(value + 1);
	});
	tell(1);
	vi.advanceTimersByTime(5000);
	expect(heard).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
