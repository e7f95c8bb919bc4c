import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerWithin, SILENCE } from '../../../src/lib/storage/watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<string>(() => undefined);

test('an answer comes through, and so does an error', async () => {
	expect(await answerWithin(Promise.resolve('yes'), 1000)).toBe('yes');
	await expect(answerWithin(Promise.reject(new Error('no')), 1000)).rejects.toThrow('no');
	expect(vi.getTimerCount()).toBe(0);
});

test.each([
	[999, undefined],
	[1000, SILENCE]
])('silence for %d of 1000 ms', async (ms, expected) => {
	let outcome: unknown;
	void answerWithin(never, 1000).then((value) => (outcome = value));
	await vi.advanceTimersByTimeAsync(ms);
	expect(outcome).toBe(expected);
});

test('a window that slept gets the rest of its time after it woke', async () => {
	let outcome: unknown;
	void answerWithin(never, 1000).then((value) => (outcome = value));
	await vi.advanceTimersByTimeAsync(500);
	// Half an hour later the one timer that was set is overdue.
	vi.setSystemTime(Date.now() + 1_800_000);
	await vi.advanceTimersByTimeAsync(400);
	expect(outcome).toBeUndefined();
	await vi.advanceTimersByTimeAsync(100);
	expect(outcome).toBe(SILENCE);
});
