import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { ensureChromium, QUIET_ARGS } from '../rig/browsers.mjs';

/** The processes of the browser that runs on this profile, the oldest first. */
function processesOn(profile: string): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((pid) => {
			try {
				return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
			} catch {
				return false; // It ended while we looked.
			}
		})
		.map(Number)
		.sort((a, b) => a - b);
}

/** A phone with a profile that outlives its browser, which can be killed as by an empty battery. */
export class Phone {
	readonly #profile = mkdtempSync(join(tmpdir(), 'phone-'));
	readonly #locale: string;
	readonly #args: readonly string[];
	readonly #watch: (context: BrowserContext) => Promise<void>;
	#context!: BrowserContext;
	#aimed: number[] = [];

	private constructor(
		locale: string,
		watch: (context: BrowserContext) => Promise<void>,
		args: readonly string[]
	) {
		this.#locale = locale;
		this.#watch = watch;
		this.#args = args;
	}

	static async start(
		locale: string,
		watch: (context: BrowserContext) => Promise<void>,
		args: readonly string[] = []
	): Promise<Phone> {
		const phone = new Phone(locale, watch, args);
		await phone.launch();
		return phone;
	}

	get context(): BrowserContext {
		return this.#context;
	}

	get page(): Page {
		return this.#context.pages()[0]!;
	}

	/** Starts the browser on the profile as it was left. */
	async launch(): Promise<void> {
		this.#context = await chromium.launchPersistentContext(this.#profile, {
			executablePath: ensureChromium({ full: true })?.path,
			args: [...QUIET_ARGS, ...this.#args],
			viewport: { width: 360, height: 740 },
			hasTouch: true,
			isMobile: true,
			locale: this.#locale
		});
		await this.#watch(this.#context);
	}

	/** Looks up the processes to kill, so that the kill itself takes no time. */
	aim(): void {
		this.#aimed = processesOn(this.#profile);
	}

	/** Ends every process of the browser at once, by a signal that none of them can catch. */
	kill(): void {
		const pids = this.#aimed.length > 0 ? this.#aimed : processesOn(this.#profile);
		this.#aimed = [];
		for (const pid of pids) {
			try {
				process.kill(pid, 'SIGKILL');
			} catch {
				// A child that died with its parent.
			}
		}
	}

	/** Closes the browser in order and forgets the profile. */
	async dispose(): Promise<void> {
		await this.#context.close().catch(() => undefined);
		this.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}
}
