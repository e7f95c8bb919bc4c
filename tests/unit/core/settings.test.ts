import { expect, test } from 'vitest';
import type { Row } from '../../../src/lib/core/records';
import type { Rev } from '../../../src/lib/core/revisions';
import { DEFAULT_SETTINGS, settingsFrom } from '../../../src/lib/core/settings';

const rev = '000000000001-000000-aaaaaaaaaaaa' as Rev;
const setting = (name: string, value: unknown): Row => ({
	id: `setting/${name}`,
	kind: 'setting',
	day: '',
	rev,
	body: { value }
});

test('nothing set gives the defaults', () => {
	expect(settingsFrom([])).toEqual(DEFAULT_SETTINGS);
});

test('what was set is taken over', () => {
	const rows = [setting('place', 'b2b'), setting('address', 'je'), setting('dayStart', 0)];
	const settings = { ...DEFAULT_SETTINGS, place: 'b2b', address: 'je', dayStart: 0 };
	expect(settingsFrom(rows)).toEqual(settings);
});

test.each([
	['place', 'moon'],
	['address', 'gij'],
	['dayStart', 24],
	['dayStart', -1],
	['afternoon', 12.5],
	['afternoon', '15'],
	['deck', null],
	['deck', { greed: [1], fear: [] }],
	['deck', { greed: [] }]
])('%s cannot be %j: the default stands', (name, value) => {
	expect(settingsFrom([setting(name, value)])).toEqual(DEFAULT_SETTINGS);
});

test.each(['__proto__', 'constructor', 'toString', 'unheard-of'])(
	'a setting called %s changes nothing',
	(name) => {
		expect(settingsFrom([setting(name, { place: 'b2b' })])).toEqual(DEFAULT_SETTINGS);
	}
);

test('a deleted setting is its default again', () => {
	const gone: Row = { ...setting('place', 'b2b'), body: null };
	expect(settingsFrom([gone]).place).toBeNull();
});
