import { resolve } from '$app/paths';
import type { Coach } from '$lib/core/share/coaches';
import type { DaySpan } from '$lib/core/period';
import { dateWithYear } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { inFileName } from '../backup/file-name';

/** Of the seller's id with this coach as many digits as tell two sellers of one name apart. */
const DIGITS = 4;

/** The name of a share without its ending: whose it is, and of which days. */
export function shareFileName(as: string, { seller }: Coach, { from, to }: DaySpan): string {
	const whose = [inFileName(as), seller.slice(0, DIGITS)].filter(Boolean).join('-');
	return `ambitiespanning-${m.share_file()}-${whose}-${from}-${to}`;
}

/** Where a coach opens shares. */
const coachAddress = () => new URL('coach', new URL(resolve('/'), location.origin)).href;

/** How to open a share, in three steps, for someone who never saw the app. The words are not in it. */
export function shareSteps(of: { as: string; span: DaySpan; hasWords: boolean }): string {
	const { as, span, hasWords } = of;
	return [
		m.share_text_what({ name: as, from: dateWithYear(span.from), to: dateWithYear(span.to) }),
		m.share_text_1(),
		m.share_text_2({ address: coachAddress() }),
		hasWords ? m.share_text_3_words({ name: as }) : m.share_text_3_key()
	].join('\n');
}
