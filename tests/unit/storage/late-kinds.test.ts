import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ALL_DAYS } from '../../../src/lib/core/events';
import { coachKinds, KEPT_SHARE, workspaceKinds } from '../share/files';
import { Device, happiness, NOON, rawRows } from './rig';

let device: Device;
beforeEach(() => void (device = new Device()));
afterEach(() => {
	vi.doUnmock('../../../src/lib/core/share/sharing-kinds');
	vi.resetModules();
	device.close();
});

const changesOf = (rows: ReturnType<typeof coachKinds>) =>
	rows.map(({ id, kind, day, body }) => ({ id, kind, day, body }));
const sharing = () => changesOf(coachKinds());
const workspace = () => changesOf(workspaceKinds());
const bytes = () => new Map([[workspaceKinds()[1]!.id, KEPT_SHARE.buffer as ArrayBuffer]]);

describe.each([
	['a journal of a seller', 'own', sharing, workspace],
	['a further journal', '01900000-0000-7000-8000-0000000000ff', sharing, workspace],
	['a workspace', 'coach', workspace, sharing]
])('%s', (_, name, its, others) => {
	test('takes its own late kinds, and has them again', async () => {
		const journal = await device.open(name);
		expect(await journal.write(its(), bytes())).toMatchObject({ ok: true });
		for (const change of its()) expect(await journal.row(change.id)).toMatchObject(change);
	});

	test('refuses those of the other, deletions too, and writes nothing with them', async () => {
		const journal = await device.open(name);
		for (const other of others()) {
			const written = await journal.write([happiness(7), other], bytes());
			expect(written).toEqual({ ok: false, reason: 'refused' });
		}
		const [first] = others();
		const deleted = await journal.write([{ ...first!, body: null }]);
		expect(deleted).toEqual({ ok: false, reason: 'refused' });
		const { from, to } = ALL_DAYS;
		expect([...(await journal.undated()), ...(await journal.days(from, to))]).toEqual([]);
	});
});

test('what is no coach is refused, and nothing of the write is there', async () => {
	const journal = await device.open();
	const [coach, ...others] = sharing();
	const spoilt = { ...coach!, body: { ...coach!.body, secret: 'x' } } as typeof coach;
	expect(await journal.write([...others, spoilt!])).toEqual({ ok: false, reason: 'refused' });
	expect(await rawRows(device)).toEqual([]);
});

test('what a killed window left of it passes the gate at the start, or is set aside', async () => {
	const left = (tail: string, of: unknown[]) =>
		device.keep.setItem(
			`ambitiespanning:pending:own:${tail}`,
			JSON.stringify({ at: NOON, changes: of })
		);
	left('1', [sharing()[0]]);
	left('2', [{ ...sharing()[1]!, body: { coach: 'x' } }]);
	const journal = await device.open();
	expect(journal.recovered).toBe(1);
	expect(await journal.row(sharing()[0]!.id)).toMatchObject(sharing()[0]!);
	expect(await journal.row(sharing()[1]!.id)).toBeUndefined();
	expect(device.keep.count('pending')).toBe(0);
	expect(device.keep.count('aside')).toBe(1);
});

test('where what a kind must be does not load, nothing is written and nothing dropped', async () => {
	vi.doMock('../../../src/lib/core/share/sharing-kinds', () => {
		throw new TypeError('Failed to fetch dynamically imported module');
	});
	const journal = await device.open();
	expect(await journal.write([sharing()[0]!])).toEqual({ ok: false, reason: 'unknown' });
	expect(await rawRows(device)).toEqual([]);
	expect(await journal.write([happiness(7)])).toMatchObject({ ok: true });
	expect(device.keep.count('pending')).toBe(1);
	journal.close();
	vi.doUnmock('../../../src/lib/core/share/sharing-kinds');
	vi.resetModules();
	const next = await device.open();
	expect(next.recovered).toBe(1);
	expect(await next.row(sharing()[0]!.id)).toMatchObject(sharing()[0]!);
});
