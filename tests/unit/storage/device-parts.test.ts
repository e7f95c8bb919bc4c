import { afterEach, expect, test, vi } from 'vitest';
import { now } from '../../../src/lib/platform/clock';
import { localKeep, windowKeep } from '../../../src/lib/platform/keep';

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

test.each([
	[-120, 120],
	[300, -300],
	[0, 0]
])('a browser that counts %d minutes to UTC is %d ahead of it', (counted, ahead) => {
	vi.useFakeTimers({ now: 1_784_000_000_000 });
	vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(counted);
	expect(now()).toStrictEqual({ instant: 1_784_000_000_000, offset: ahead });
});

test.each([
	['there is none', () => undefined],
	['it is null', () => null],
	[
		'the browser refuses',
		() => {
			throw new DOMException('no', 'SecurityError');
		}
	]
])('without local storage (%s) texts last as long as the window', (_, get) => {
	const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
	Object.defineProperty(globalThis, 'localStorage', { get, configurable: true });
	const keep = localKeep();
	keep.setItem('a', 'text');
	expect([keep.getItem('a'), keep.key(0), keep.length]).toEqual(['text', 'a', 1]);
	// Whoever asks for it later finds them too.
	expect(localKeep().getItem('a')).toBe('text');
	expect(windowKeep().getItem('a')).toBeNull();
	keep.removeItem('a');
	expect([keep.getItem('a'), keep.key(0), keep.length]).toEqual([null, null, 0]);
	if (before) Object.defineProperty(globalThis, 'localStorage', before);
	else Reflect.deleteProperty(globalThis, 'localStorage');
});
