import { m } from '$lib/i18n/messages';

/** What a coach is called; those who gave no name have one in words. */
export function coachName({ name }: { name: string }): string {
	return name || m.share_invited_nameless();
}
