/** The name of a journal's database. */
export function databaseName(journal: string): string {
	return `ambitiespanning:${journal}`;
}

/** The journal that is a coach's workspace. */
export const WORKSPACE = 'coach';

/** Where a window, and the device for new windows, keeps the name of the journal that it shows. */
export const SHOWN_KEY = 'ambitiespanning:journal';
