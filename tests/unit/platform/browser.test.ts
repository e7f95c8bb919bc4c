import { expect, test } from 'vitest';
import { surroundings } from '../../../src/lib/platform/browser';

const IPHONE =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const MAC =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const ANDROID =
	'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

test.each([
	['Chrome on Android', ANDROID, false, 5, 'fine'],
	['Safari on an iPhone', IPHONE, false, 5, 'ios-tab'],
	['the home screen of an iPhone', IPHONE, true, 5, 'fine'],
	['an iPad that calls itself a Mac', MAC, false, 5, 'ios-tab'],
	['a Mac', MAC, false, 0, 'fine'],
	['Instagram on an iPhone', IPHONE + ' Instagram 300.0', false, 5, 'in-app'],
	['Facebook on Android', ANDROID + ' [FB_IAB/FB4A;FBAV/450]', false, 5, 'in-app'],
	['a web view on Android', ANDROID.replace('K)', 'K; wv)'), false, 5, 'in-app']
] as const)('%s', (_, userAgent, standalone, touchPoints, where) => {
	expect(surroundings(userAgent, standalone, touchPoints)).toBe(where);
});
