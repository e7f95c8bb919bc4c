import { m } from '$lib/i18n/messages';
import { journals, OWN } from '$lib/state/journals.svelte';

/** A name as it can stand in that of a file: letters and digits, with dashes between; maybe ''. */
export function inFileName(name: string): string {
	return name.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? '';
}

/**
 * What the names of this journal's backups begin with, the day apart. Several journals of a device
 * may go to one folder: each has a name of its own.
 */
export function backupNameStart(): string {
	const start = `ambitiespanning-${m.backup_file()}-`;
	if (journals.shown === OWN) return start;
	// Two may be called the same.
	return `${start}${inFileName(journals.label)}-${journals.shown.slice(-6)}-`;
}
