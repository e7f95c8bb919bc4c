import type { ShareCounts } from '../core/share/share-counts';
import { list } from './format';
import { m } from './messages';

/** What a coach will see of a share, in a sentence or two. */
export function shareSentence({ days, moments, notes, attachments }: ShareCounts): string {
	if (days === 0) return m.share_sees_none();
	const parts = [m.restore_days({ n: days }), m.restore_moments({ n: moments })];
	if (notes.shared > 0) parts.push(m.restore_notes({ n: notes.shared }));
	if (attachments.shared > 0) parts.push(m.restore_attachments({ n: attachments.shared }));
	const sees = m.share_sees({ what: list(parts) });
	return notes.shared > 0 ? sees : `${sees} ${m.share_sees_no_notes()}`;
}

/** Seconds from which on minutes say it better. */
const IN_MINUTES = 90;

/** About how long showing codes takes; nothing where that is not known. @param seconds 0 for that */
export function lasting(seconds: number): string {
	if (seconds === 0) return '';
	if (seconds < IN_MINUTES) return m.share_codes_seconds({ n: Math.ceil(seconds / 5) * 5 });
	return m.share_codes_minutes({ n: Math.ceil(seconds / 60) });
}
