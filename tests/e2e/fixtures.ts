import {
	appendFileSync,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext } from '@playwright/test';
import { FIRST_VISIT_MS } from '../../src/lib/platform/idle';
import { serve } from '../rig/serve.mjs';
import { Phone } from './phone';

/** The app on an origin of its own, which can be taken off the network for real. */
export interface Site {
	url: string;
	/** Where its files are. */
	folder: string;
	stop(): Promise<void>;
	restart(): Promise<void>;
	/** Puts a new version of the app there; its worker runs this script too. */
	release(script?: string): void;
	/** Takes away every script of the app that holds this text. */
	lose(text: string): void;
	/** Puts something into every script of the app that holds this text that no browser can read. */
	damage(text: string): void;
	/** Has something run first in every script of the app that holds this text. */
	runBefore(text: string, script: string): void;
}

interface Fixtures {
	site: Site;
	/** Console messages and errors that a test provokes on purpose. */
	expectedConsole: RegExp[];
	/** Whether what comes later on a first visit does; most tests would only wait for it. */
	firstVisit: boolean;
	/** What else the phone's browser is started with. */
	phoneArgs: string[];
	/** Fails the test on any fault that nobody would see otherwise. */
	watcher: (context: BrowserContext) => Promise<void>;
	/** A phone whose browser can be killed and started again. */
	phone: Phone;
}

/** The scripts of a built app that have this in their name; where none has, that hold this text. */
function scriptsWith(folder: string, text: string): string[] {
	const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.js') && !path.endsWith('sw.js'))
		.map((path) => join(folder, path));
	const named = all.filter((path) => path.includes(text));
	const found =
		named.length > 0 ? named : all.filter((path) => readFileSync(path, 'utf8').includes(text));
	if (found.length === 0) throw new Error(`no script holds ${text}`);
	return found;
}

/**
 * Has the worker, which fetches the whole app, wait until the test asks for it: most need none, and
 * it would only make them slow.
 */
function holdWorker(): void {
	if (!('serviceWorker' in navigator)) return;
	const container = ServiceWorkerContainer.prototype;
	const { register } = container;
	const wanted = new Promise((resolve) => addEventListener('worker-wanted', resolve));
	container.register = async function (...given) {
		if (!(await this.getRegistration())) await wanted;
		return register.apply(this, given);
	};
}

/**
 * Has what comes later on a first visit, to let the first press go before, come at once: under a
 * clock that a test sets later, too.
 */
function comeAtOnce(firstVisitMs: number): void {
	const sooner =
		(set: typeof setTimeout) =>
		(callback: TimerHandler, ms?: number, ...given: []) =>
			set(callback, ms === firstVisitMs ? 0 : ms, ...given);
	let current = sooner(globalThis.setTimeout);
	Object.defineProperty(globalThis, 'setTimeout', {
		get: () => current,
		set: (other: typeof setTimeout) => (current = sooner(other))
	});
}

export const test = base.extend<Fixtures>({
	expectedConsole: [[], { option: true }],
	firstVisit: [false, { option: true }],
	phoneArgs: [[], { option: true }],

	site: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'site-'));
		cpSync('build', folder, { recursive: true });
		let server = await serve(folder, { quiet: true });
		const { port, url } = server;
		await use({
			url,
			folder,
			stop: () => server.close(),
			restart: async () => {
				server = await serve(folder, { port, quiet: true });
			},
			release: (script = '// a new version') =>
				appendFileSync(join(folder, 'sw.js'), `\n${script}\n`),
			lose: (text) => scriptsWith(folder, text).forEach((path) => rmSync(path)),
			damage: (text) => scriptsWith(folder, text).forEach((path) => writeFileSync(path, '<html>')),
			runBefore: (text, script) => {
				for (const path of scriptsWith(folder, text)) {
					writeFileSync(path, `${script};${readFileSync(path, 'utf8')}`);
				}
			}
		});
		await server.close().catch(() => undefined);
		rmSync(folder, { recursive: true, force: true });
	},

	watcher: async ({ site, expectedConsole, firstVisit }, use) => {
		const faults: string[] = [];
		const origin = new URL(site.url).origin;
		await use(async (context) => {
			await context.addInitScript(() => {
				addEventListener('securitypolicyviolation', (event) => {
					reportError(
						new Error(`content security: ${event.violatedDirective} ${event.blockedURI}`)
					);
				});
			});
			await context.addInitScript(holdWorker);
			if (!firstVisit) await context.addInitScript(comeAtOnce, FIRST_VISIT_MS);
			context.on('request', (request) => {
				const url = new URL(request.url());
				if (/^(blob|data|about|chrome|chrome-extension):/.test(url.protocol)) return;
				if (url.origin !== origin) faults.push(`request to ${request.url()}`);
			});
			context.on('console', (message) => {
				if (message.type() !== 'error' && message.type() !== 'warning') return;
				const said = `console ${message.type()}: ${message.text()} ${message.location().url}`;
				if (expectedConsole.some((expected) => expected.test(said))) return;
				faults.push(said);
			});
			context.on('weberror', (error) => {
				const said = `error: ${error.error().message}`;
				if (!expectedConsole.some((expected) => expected.test(said))) faults.push(said);
			});
		});
		base.expect(faults, 'nothing that nobody would see').toEqual([]);
	},

	phone: async ({ watcher, locale, phoneArgs }, use) => {
		const phone = await Phone.start(locale ?? 'nl-NL', watcher, phoneArgs);
		await use(phone);
		await phone.dispose();
	},

	page: async ({ page, watcher }, use) => {
		await watcher(page.context());
		await use(page);
	}
});

export { expect } from '@playwright/test';
