import { localKeep } from '../platform/keep';

const keyOf = (source: string) => `ambitiespanning:import:${source}`;

/** What was chosen the last time for files of this app; null before the first, or where it is lost. */
export function keptChoice(source: string): unknown {
	try {
		return JSON.parse(localKeep().getItem(keyOf(source)) ?? 'null') as unknown;
	} catch {
		return null;
	}
}

/** Remembers what was chosen; a browser that keeps nothing asks again. */
export function keepChoice(source: string, choice: unknown): void {
	try {
		localKeep().setItem(keyOf(source), JSON.stringify(choice));
	} catch {
		// Asked again the next time.
	}
}
