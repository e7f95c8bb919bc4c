import { daysBetween, type Day } from '../core/days';
import { m } from './messages';

/** How long ago the last backup was; null before the first. */
export function backupAge(last: Day | null, today: Day): string {
	if (last === null) return m.backup_never();
	const days = daysBetween(last, today);
	return days < 1 ? m.backup_today() : m.backup_ago({ n: days });
}
