/** A small synchronous place for text by key: the part of `Storage` that the app uses. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A place that lasts as long as the window. */
function windowKeep(): Keep {
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

/**
 * The local storage of this device. Where a browser refuses even to be asked for it, a place that
 * lasts as long as the window, so that nobody has to ask whether there is one.
 */
export function localKeep(): Keep {
	try {
		// Null in some web views, though no type says so.
		return (globalThis.localStorage as Storage | null | undefined) ?? windowKeep();
	} catch {
		return windowKeep();
	}
}
