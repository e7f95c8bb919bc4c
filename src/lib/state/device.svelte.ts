import { overwriteGetLocale } from '../i18n/paraglide/runtime.js';
import { OWN } from './journals.svelte';

export type Language = 'nl' | 'en';
export type Theme = 'auto' | 'light' | 'dark' | 'sun';
/** The thumb that presses; what it reaches for stands on its side. */
export type Thumb = 'right' | 'left';

interface Kept {
	language?: Language;
	theme?: Theme;
	/** The journals in which someone began; at first it only said whether anyone did. */
	begun?: string[] | boolean;
	entries?: number;
	/** The first days on which something was entered. */
	entryDays?: string[];
	persisted?: boolean | null;
	thumb?: Thumb;
	/** Whether the offer to install was turned down. */
	noInstall?: boolean;
	/** Whether the app's icon shows no dot. */
	noBadge?: boolean;
}

// src/rescue/early.js reads the same key before the first paint.
const KEY = 'ambitiespanning:device';
const ASK_PERSISTENCE_AFTER = 3;
const OFFER_INSTALL_AFTER_DAYS = 3;

function read(): Kept {
	try {
		return (JSON.parse(localStorage.getItem(KEY) ?? '{}') as Kept | null) ?? {};
	} catch {
		return {};
	}
}

/**
 * What belongs to this device and not to a journal: language, theme, and whether someone began
 * here. A hint that may be wiped at any time; nothing that a seller wrote is in it.
 */
class Device {
	#kept = $state.raw<Kept>(read());

	constructor() {
		overwriteGetLocale(() => this.language);
		// Another window of the app changed something.
		addEventListener('storage', (event) => {
			if (event.key !== KEY && event.key !== null) return;
			this.#kept = read();
			this.#show();
		});
		this.#show();
	}

	get language(): Language {
		return this.#kept.language ?? (document.documentElement.lang === 'en' ? 'en' : 'nl');
	}

	set language(language: Language) {
		this.#keep({ language });
	}

	get theme(): Theme {
		return this.#kept.theme ?? 'auto';
	}

	set theme(theme: Theme) {
		this.#keep({ theme });
	}

	get thumb(): Thumb {
		return this.#kept.thumb ?? 'right';
	}

	set thumb(thumb: Thumb) {
		this.#keep({ thumb });
	}

	/** Whether to offer to install: after entries on three days, unless that was turned down. */
	get installDue(): boolean {
		const days = this.#kept.entryDays?.length ?? 0;
		return days >= OFFER_INSTALL_AFTER_DAYS && !this.#kept.noInstall;
	}

	/** Turns the offer to install down, for good. */
	declineInstall(): void {
		this.#keep({ noInstall: true });
	}

	/** Whether the app's icon may show that a day stands open. */
	get badge(): boolean {
		return !this.#kept.noBadge;
	}

	set badge(badge: boolean) {
		this.#keep({ noBadge: !badge });
	}

	get #begun(): readonly string[] {
		const { begun } = this.#kept;
		return Array.isArray(begun) ? begun : begun === true ? [OWN] : [];
	}

	/** Whether the first-run screen of a journal was passed; it knows better itself, but later. */
	begunIn(journal: string): boolean {
		return this.#begun.includes(journal);
	}

	/** Remembers whether someone began in a journal. */
	setBegun(journal: string, begun: boolean): void {
		if (begun === this.begunIn(journal)) return;
		const others = this.#begun.filter((each) => each !== journal);
		this.#keep({ begun: begun ? [...others, journal] : others });
	}

	/** What the browser answered when asked to keep the storage; undefined before it was asked. */
	get persisted(): boolean | null | undefined {
		return this.#kept.persisted;
	}

	/**
	 * Counts an entry made on this day; after the third the browser is asked to keep the storage for
	 * good.
	 */
	async countEntry(day: string): Promise<void> {
		const days = this.#kept.entryDays ?? [];
		if (days.length < OFFER_INSTALL_AFTER_DAYS && !days.includes(day)) {
			this.#keep({ entryDays: [...days, day] });
		}
		const entries = (this.#kept.entries ?? 0) + 1;
		if (entries > ASK_PERSISTENCE_AFTER) return;
		const asks = entries === ASK_PERSISTENCE_AFTER;
		const asking = asks && (await import('../platform/persistence').catch(() => null));
		// Where it can't be loaded, the next entry asks.
		if (asking === null) return;
		this.#keep({ entries });
		if (asking) this.#keep({ persisted: await asking.askPersistence() });
	}

	#keep(change: Kept) {
		this.#kept = { ...this.#kept, ...change };
		try {
			localStorage.setItem(KEY, JSON.stringify(this.#kept));
		} catch {
			// Refused: it holds until the window closes, and nothing typed is at stake.
		}
		this.#show();
	}

	#show() {
		const root = document.documentElement;
		root.lang = this.language;
		if (this.theme === 'auto') delete root.dataset.theme;
		else root.dataset.theme = this.theme;
		if (this.thumb === 'left') root.dataset.thumb = 'left';
		else delete root.dataset.thumb;
		const field = getComputedStyle(root).getPropertyValue('--bar').trim();
		if (field) document.querySelector('meta[name=theme-color]')?.setAttribute('content', field);
	}
}

export const device = new Device();
