import { isInstalled } from './browser';

/**
 * Whether the icon of this app can have a dot without anyone being asked for anything: an iPhone
 * shows one only to whom notifications were allowed.
 */
export function badgeAllowed(): boolean {
	if (!('setAppBadge' in navigator) || !isInstalled()) return false;
	if (!('standalone' in navigator)) return true;
	return 'Notification' in globalThis && Notification.permission === 'granted';
}

/** Puts a dot on the app's icon, or takes it away. */
export function showBadge(shown: boolean): void {
	if ('setAppBadge' in navigator && 'clearAppBadge' in navigator) {
		const done = shown ? navigator.setAppBadge() : navigator.clearAppBadge();
		// An icon without a dot is no reason to disturb anyone.
		done.catch(() => undefined);
	}
}
