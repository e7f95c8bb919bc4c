import { unfit } from './unfit';

/** An object from JSON. Its names are asked for one by one; nothing is assigned from it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value from JSON is an object and no list. */
export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a name; undefined where nothing does. Nothing comes from a prototype. */
export function field(of: Fields, name: string): unknown {
	return Object.hasOwn(of, name) ? of[name] : undefined;
}

/** The object under a name; an empty one where there is none. */
export function fieldsAt(of: Fields, name: string): Fields {
	const value = field(of, name);
	return isFields(value) ? value : {};
}

/** The list under a name; an empty one where there is none. */
export function listAt(of: Fields, name: string): readonly unknown[] {
	const value = field(of, name);
	return Array.isArray(value) ? value : [];
}

/** The objects in the list under a name. */
export function objectsAt(of: Fields, name: string): Fields[] {
	return listAt(of, name).filter(isFields);
}

/**
 * What an entry is made of.
 * @throws Unfit 'bad_entry' where it is no object
 */
export function entryFields(value: unknown): Fields {
	return isFields(value) ? value : unfit('bad_entry');
}

/**
 * The text under a name; '' where there is none.
 * @throws Unfit 'bad_entry' where something else stands there
 */
export function textAt(of: Fields, name: string): string {
	const value = field(of, name) ?? '';
	return typeof value === 'string' ? value : unfit('bad_entry');
}

/** The text or the number under a name, which other entries may name; '' where there is none. */
export function idAt(of: Fields, name: string): string {
	const value = field(of, name);
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
