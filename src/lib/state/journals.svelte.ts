import { v7 } from 'uuid';
import { localKeep, windowKeep } from '../platform/keep';
import { SHOWN_KEY } from '../storage/names';

/** A journal on this device. */
export interface JournalEntry {
	/** Its database is named after it. */
	name: string;
	/** Whose it is, as it was typed; empty while nobody said. */
	label: string;
}

/** The journal that is there from the start. */
export const OWN = 'own';
/** The journal of someone who does not exist, to look round in. */
export const EXAMPLE = 'example';
/** The longest label, in UTF-16 units. */
export const LONGEST_LABEL = 40;

const LIST_KEY = 'ambitiespanning:journals';
/** Where a window keeps which journal it showed before the example. */
const BEFORE_KEY = 'ambitiespanning:before-example';

function readList(): JournalEntry[] {
	const own = { name: OWN, label: '' };
	try {
		const kept: unknown = JSON.parse(localKeep().getItem(LIST_KEY) ?? '[]');
		if (!Array.isArray(kept)) return [own];
		const list = (kept as Partial<JournalEntry>[]).filter(
			(each): each is JournalEntry =>
				typeof each?.name === 'string' && typeof each.label === 'string' && each.name !== EXAMPLE
		);
		return list.some(({ name }) => name === OWN) ? list : [own, ...list];
	} catch {
		return [own];
	}
}

/** The journal of this window; a new window takes the one that was chosen last. */
function readShown(list: readonly JournalEntry[]): string {
	try {
		const name = windowKeep().getItem(SHOWN_KEY) ?? localKeep().getItem(SHOWN_KEY);
		const known = name === EXAMPLE || list.some((each) => each.name === name);
		return name !== null && known ? name : OWN;
	} catch {
		return OWN;
	}
}

/**
 * The journals on this device, and which of them this window shows. Nothing of one shows in another:
 * to show another, the window begins anew.
 */
class Journals {
	#list = $state.raw(readList());
	/** The name of the journal that this window shows. */
	readonly shown: string = readShown(this.#list);

	constructor() {
		// Another window added or renamed one.
		addEventListener('storage', (event) => {
			if (event.key === LIST_KEY || event.key === null) this.#list = readList();
		});
		// The browser brings a page back as it was left: the window may show another journal by now.
		addEventListener('pageshow', (event) => {
			if (!event.persisted) return;
			this.#list = readList();
			if (readShown(this.#list) !== this.shown) location.reload();
		});
	}

	/** Every journal but the example, in the order in which they were made. */
	get list(): readonly JournalEntry[] {
		return this.#list;
	}

	/** Whether this window shows the example. */
	get isExample(): boolean {
		return this.shown === EXAMPLE;
	}

	/** Whose journal this window shows. */
	get label(): string {
		return this.#list.find(({ name }) => name === this.shown)?.label ?? '';
	}

	/** Adds a journal; its name, or null where the browser could not keep it. */
	add(label: string): string | null {
		const name = v7();
		return this.#keep([...readList(), { name, label }]) ? name : null;
	}

	/** Says whose journal it is; false where the browser could not keep it. */
	rename(name: string, label: string): boolean {
		return this.#keep(readList().map((each) => (each.name === name ? { name, label } : each)));
	}

	/** Takes a journal that was deleted off the list; the own one stays on it, empty. */
	remove(name: string): void {
		if (name === OWN) this.rename(OWN, '');
		else this.#keep(readList().filter((each) => each.name !== name));
	}

	/** Shows another journal at the address given. This page ends. */
	show(name: string, address: string): void {
		try {
			windowKeep().setItem(SHOWN_KEY, name);
			// The example is for this window alone: the next start has the one chosen before it.
			if (name === EXAMPLE) windowKeep().setItem(BEFORE_KEY, this.shown);
			else localKeep().setItem(SHOWN_KEY, name);
		} catch {
			// A browser that keeps nothing shows the own journal again.
		}
		location.assign(address);
	}

	/** Shows the journal that the example was opened from, at the address given. This page ends. */
	leaveExample(address: string): void {
		const before = windowKeep().getItem(BEFORE_KEY);
		windowKeep().removeItem(SHOWN_KEY);
		try {
			if (before !== null) windowKeep().setItem(SHOWN_KEY, before);
		} catch {
			// It shows what a new window would.
		}
		location.assign(address);
	}

	#keep(list: JournalEntry[]): boolean {
		try {
			localKeep().setItem(LIST_KEY, JSON.stringify(list));
		} catch {
			return false;
		}
		this.#list = list;
		return true;
	}
}

export const journals = new Journals();
