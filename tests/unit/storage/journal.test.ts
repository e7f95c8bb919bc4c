import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day, dayRange } from '../../../src/lib/core/days';
import type { Change } from '../../../src/lib/core/records';
import { isDeviceId, revTime } from '../../../src/lib/core/revisions';
import { bad, Device, happiness, moment, note, NOON, rawRows, setting, TODAY } from './rig';

let device: Device;
beforeEach(() => (device = new Device()));
afterEach(() => device.close());

describe('a written record', () => {
	test('comes back in another window, with its revision', async () => {
		const one = await device.open();
		await one.write([happiness(7), note('a long day')]);
		const other = await device.open();
		const rows = await other.day(TODAY);
		expect(rows.map(({ rev, ...change }) => [change, revTime(rev)])).toEqual([
			[happiness(7), NOON],
			[note('a long day'), NOON]
		]);
	});

	test('is what it was when it was given, whatever happens to it after', async () => {
		const journal = await device.open();
		const change = setting('deck', { greed: ['a'], fear: [] });
		const written = journal.write([change]);
		(change.body!.value as { greed: string[] }).greed.push('b');
		await written;
		expect((await journal.row(change.id))?.body).toEqual({ value: { greed: ['a'], fear: [] } });
	});

	test('keeps fields that a newer version added', async () => {
		const journal = await device.open();
		const change = happiness(7);
		const newer = { ...change, body: { ...change.body!, mood: { colour: 'green' } } };
		await journal.write([newer]);
		expect((await journal.row(change.id))?.body).toEqual(newer.body);
	});

	test('is deleted by a body of null, and stays as a row', async () => {
		const journal = await device.open();
		await journal.write([happiness(7)]);
		await journal.write([{ ...happiness(7), body: null }]);
		expect((await journal.row(happiness(7).id))?.body).toBeNull();
	});
});

describe('undo', () => {
	const undone: [string, Change[], Change[]][] = [
		['an edit', [happiness(7)], [happiness(3)]],
		['what was new', [], [happiness(3), moment(1)]],
		['a deletion', [note('kept')], [{ ...note(''), body: null }]],
		['two edits of one record in one write', [happiness(7)], [happiness(3), happiness(4)]]
	];
	test.each(undone)('of %s puts back what was there', async (_, before, changes) => {
		const journal = await device.open();
		await journal.write(before);
		const bodies = async () =>
			(await journal.day(TODAY)).flatMap(({ id, body }) => (body ? [[id, body]] : []));
		const then = await bodies();
		const saved = await journal.write(changes);
		expect(await bodies()).not.toEqual(then);
		await journal.write(saved.ok ? saved.undo : []);
		expect(await bodies()).toEqual(then);
	});
});

describe('a write', () => {
	test('is all or nothing: a refused change keeps the others out', async () => {
		const journal = await device.open();
		expect(await journal.write([note('good'), bad])).toEqual({ ok: false, reason: 'refused' });
		expect(await rawRows(device)).toEqual([]);
		expect(device.keep.count('pending')).toBe(0);
	});

	test('refuses what the database could not take', async () => {
		const journal = await device.open();
		const change = setting('deck', () => undefined);
		expect(await journal.write([change])).toEqual({ ok: false, reason: 'refused' });
	});

	test('of the last of two changes of one record wins', async () => {
		const journal = await device.open();
		await journal.write([happiness(2), happiness(9)]);
		expect((await journal.row(happiness(0).id))?.body).toMatchObject({ value: 9 });
	});

	test('tells what stands there since', async () => {
		const journal = await device.open();
		const saved = await journal.write([happiness(2), note('Regen'), happiness(9)]);
		const rows = [await journal.row(happiness(9).id), await journal.row(note('').id)];
		expect(saved).toMatchObject({ ok: true, left: rows });
	});

	test('of what was captured long ago leaves what was said since', async () => {
		const journal = await device.open();
		await journal.write([note('Regen en wind')]);
		const row = await journal.row(note('').id);
		device.clock.instant += 1000;
		const older = await journal.write([note('Regen')], undefined, NOON - 1);
		expect(older).toMatchObject({ ok: true, left: [row] });
		expect(await journal.row(note('').id)).toEqual(row);
		expect(device.keep.count('pending')).toBe(0);
		await journal.write([note('Regen en zon')], undefined, NOON);
		expect(await journal.row(note('').id)).toMatchObject({ body: { text: 'Regen en zon' } });
	});

	test('of nothing is done', async () => {
		const journal = await device.open();
		expect(await journal.write([])).toEqual({ ok: true, left: [], undo: [] });
	});

	test('of what is already there moves no revision', async () => {
		const journal = await device.open();
		await journal.write([happiness(7)]);
		const before = await journal.row(happiness(7).id);
		device.clock.instant += 1000;
		expect(await journal.write([happiness(7)])).toMatchObject({ ok: true });
		expect(await journal.row(happiness(7).id)).toEqual(before);
	});
});

test.each([1, 0, -1000, -40 * 365 * 86_400_000])(
	'a revision grows when the clock moved by %d ms',
	async (moved) => {
		const journal = await device.open();
		await journal.write([happiness(7)]);
		const before = (await journal.row(happiness(7).id))!.rev;
		device.clock.instant += moved;
		await journal.write([happiness(8)]);
		expect((await journal.row(happiness(7).id))!.rev > before).toBe(true);
	}
);

test('two devices have names of their own, and each keeps its name', async () => {
	const other = new Device();
	const [one, two] = [await device.open(), await other.open()];
	expect(isDeviceId(one.device)).toBe(true);
	expect(two.device).not.toBe(one.device);
	one.close();
	expect((await device.open()).device).toBe(one.device);
	other.close();
});

test('two journals of one device know nothing of each other', async () => {
	const own = await device.open();
	const example = await device.open('example');
	await own.write([happiness(7)]);
	expect(await example.day(TODAY)).toEqual([]);
	expect(example.device).not.toBe(own.device);
});

describe('reading', () => {
	const [first, second, third] = dayRange(day('2026-07-01'), day('2026-07-03')) as [
		typeof TODAY,
		typeof TODAY,
		typeof TODAY
	];

	test('takes days from one to another, both included', async () => {
		const journal = await device.open();
		await journal.write([happiness(1, first), happiness(2, second), happiness(3, third)]);
		const found = await journal.days(first, second);
		expect(found.map((row) => row.day)).toEqual([first, second]);
	});

	test('takes one kind', async () => {
		const journal = await device.open();
		const all = [first, second, third].flatMap((on, index) => [
			happiness(5, on),
			moment(index, on)
		]);
		await journal.write([...all, setting('place', 'shop')]);
		const found = await journal.ofKind('moment', second, third);
		expect(found.map((row) => [row.kind, row.day])).toEqual([
			['moment', second],
			['moment', third]
		]);
	});

	test('takes the settings, which have no day', async () => {
		const journal = await device.open();
		await journal.write([setting('place', 'shop'), setting('address', 'je'), happiness(5)]);
		const rows = await journal.undated();
		expect(rows.map(({ id }) => id)).toEqual(['setting/address', 'setting/place']);
	});

	test('finds no first day in settings and deletions', async () => {
		const journal = await device.open();
		await journal.write([setting('place', 'shop'), { ...happiness(1, first), body: null }]);
		expect(await journal.firstDay()).toBeNull();
		await journal.write([happiness(3, third), happiness(2, second)]);
		expect(await journal.firstDay()).toBe(second);
	});

	test('of an unknown id finds nothing', async () => {
		expect(await (await device.open()).row('answer/none')).toBeUndefined();
	});
});
