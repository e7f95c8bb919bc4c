import { m } from '$lib/i18n/messages';
import { journals, OWN } from '$lib/state/journals.svelte';

/**
 * What the names of this journal's backups begin with, the day apart. Several journals of a device
 * may go to one folder: each has a name of its own.
 */
export function backupNameStart(): string {
	const start = `ambitiespanning-${m.backup_file()}-`;
	if (journals.shown === OWN) return start;
	const label = journals.label.match(/[\p{L}\p{N}]+/gu)?.join('-') ?? '';
	// Two may be called the same.
	return `${start}${label}-${journals.shown.slice(-6)}-`;
}
