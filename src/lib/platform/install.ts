import { isIos } from './browser';

/** What Chromium gives a page that may be installed. */
interface InstallPrompt extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** How the app gets on a home screen, or among the programs, from here. */
export type InstallWay =
	/** The browser asks it, when a button is pressed. */
	| 'prompt'
	/** By the Share menu; the installed app starts with empty storage. */
	| 'ios'
	/** By the menu of Safari on a Mac; that app starts with empty storage too. */
	| 'dock'
	/** By the browser's own menu. */
	| 'menu';

/** By which menu an app with this user agent is installed; null where there is none to tell of. */
export function menuWay(userAgent: string, touchPoints = 0): InstallWay | null {
	if (isIos(userAgent, touchPoints)) return 'ios';
	// From Safari 17 on; no other browser names its version like this.
	if (/Macintosh.* Version\/(1[7-9]|[2-9]\d)\./.test(userAgent)) return 'dock';
	return /Android.*Firefox\//.test(userAgent) ? 'menu' : null;
}

declare global {
	interface Window {
		/** What the browser gave to ask with; src/rescue/early.js keeps it, since it may come first. */
		installPrompt?: InstallPrompt | undefined;
	}
}

/** Has the browser ask whether to install the app; each prompt asks once. */
async function ask(prompt: InstallPrompt): Promise<boolean> {
	window.installPrompt = undefined;
	return (await prompt.prompt()).outcome === 'accepted';
}

/**
 * Watches whether the browser would install the app.
 * @param change gets how to have it ask, or null where it would not
 */
export function watchInstall(change: (ask: (() => Promise<boolean>) | null) => void): void {
	const tell = () => {
		const prompt = window.installPrompt;
		change(prompt ? () => ask(prompt) : null);
	};
	tell();
	addEventListener('beforeinstallprompt', tell);
	addEventListener('appinstalled', () => change(null));
}
