/** A small synchronous place for text by key: the part of `Storage` that the app uses. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A place that lasts as long as the page. */
function pageKeep(): Keep {
	const texts = new Map<string, string>();
	return {
		getItem: (key) => texts.get(key) ?? null,
		setItem: (key, text) => void texts.set(key, text),
		removeItem: (key) => void texts.delete(key),
		key: (index) => [...texts.keys()][index] ?? null,
		get length() {
			return texts.size;
		}
	};
}

const PAGE_KEEPS = { localStorage: pageKeep(), sessionStorage: pageKeep() };

/**
 * A storage of the browser. Where it refuses even to be asked for it, a place that lasts as long as
 * the page, so that nobody has to ask whether there is one.
 */
function keepIn(name: 'localStorage' | 'sessionStorage'): Keep {
	try {
		// Null in some web views, though no type says so.
		return (globalThis[name] as Storage | null | undefined) ?? PAGE_KEEPS[name];
	} catch {
		return PAGE_KEEPS[name];
	}
}

/** The local storage of this device. */
export const localKeep = (): Keep => keepIn('localStorage');

/** What lasts as long as this window, over its reloads too. */
export const windowKeep = (): Keep => keepIn('sessionStorage');
