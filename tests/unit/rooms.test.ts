import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each room may import of ours, as the README's table says. */
const MAY: Record<string, readonly string[]> = {
	core: [],
	storage: ['core'],
	share: ['core'],
	charts: ['core', 'i18n', 'platform'],
	state: ['storage', 'platform', 'core', 'i18n'],
	ui: ['styles', 'i18n'],
	i18n: ['core'],
	platform: [],
	styles: []
};
/** Libraries that the core may use: small and pure. */
const PURE = ['valibot', 'simple-statistics', 'uuid', 'pure-rand', '@noble'];

/** Every module that a file names in an import or an export. */
function importsOf(source: string): string[] {
	const found = source.matchAll(
		/(?:^|[;\s])(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
	);
	return [...found].map(([, named, dynamic]) => (named ?? dynamic)!);
}

/** The room of a path below src, `routes`, or '' for what stands beside them. */
function roomOf(path: string): string {
	const [first, second] = path.split('/');
	if (first === 'routes') return 'routes';
	return first === 'lib' ? second! : '';
}

/** The import lines of one file below src that break a rule. */
function breaches(path: string, source: string): string[] {
	const room = roomOf(path);
	if (room === 'routes' || room === '') return [];
	return importsOf(source).flatMap((named) => {
		const target = named.startsWith('$lib/')
			? named.replace('$lib/', 'lib/')
			: named.startsWith('.')
				? posix.join(posix.dirname(path), named)
				: null;
		if (target === null) {
			const impure = room === 'core' && !PURE.includes(named.split('/')[0]!);
			return impure ? [`${path} imports ${named}`] : [];
		}
		const other = roomOf(target);
		const allowed = other === room || MAY[room]!.includes(other);
		return allowed ? [] : [`${path} imports ${named}`];
	});
}

function filesBelow(folder: string, under = ''): string[] {
	return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
		const path = posix.join(under, entry.name);
		if (entry.isDirectory()) return entry.name === 'paraglide' ? [] : filesBelow(folder, path);
		return /\.(ts|svelte|js)$/.test(entry.name) ? [path] : [];
	});
}

const SRC = join(dirname(import.meta.filename), '../../src');
// Words are checked while building, on the machine that builds.
const BUILD_ONLY = ['lib/i18n/check-messages.ts', 'lib/platform/manifest.ts'];

test('every room imports only what it may', () => {
	const files = filesBelow(SRC).filter((path) => !BUILD_ONLY.includes(path));
	expect(files.length).toBeGreaterThan(40);
	expect(files.flatMap((path) => breaches(path, readFileSync(join(SRC, path), 'utf8')))).toEqual(
		[]
	);
});

test('every folder of lib is a room with a rule', () => {
	const rooms = readdirSync(join(SRC, 'lib'));
	expect(rooms.filter((room) => !(room in MAY))).toEqual([]);
});

describe('a planted import is found', () => {
	test.each([
		['lib/core/days.ts', `import { x } from '../storage/journal';`],
		['lib/core/days.ts', `import Dexie from 'dexie';`],
		['lib/core/days.ts', `import type { Page } from '$lib/ui/Icon.svelte';`],
		['lib/storage/a.ts', `const x = await import('../charts/day-line');`],
		['lib/charts/a.ts', `export * from '$lib/storage/journal';`],
		['lib/platform/a.ts', `import '../core/days';`],
		['lib/state/a.ts', `import {\n\ta,\n\tb\n} from '../../routes/x';`],
		['lib/ui/A.svelte', `<script>\n\timport { m } from '../state/device.svelte';\n</script>`]
	])('%s: %s', (path, source) => {
		expect(breaches(path, source)).toHaveLength(1);
	});
});
