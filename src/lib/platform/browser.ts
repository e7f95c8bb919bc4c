/** Where the app runs, as far as a browser lets it be known. */
export type Surroundings =
	/** Opened from the home screen, or in a browser where nothing special is needed. */
	| 'fine'
	/** A tab on an iPhone or iPad: the installed app starts with empty storage. */
	| 'ios-tab'
	/** Inside another app's own browser (chat, social), whose storage goes with that app. */
	| 'in-app';

const IN_APP =
	/FBAN|FBAV|FB_IAB|Instagram|Line\/|LinkedInApp|MicroMessenger|Snapchat|TikTok|musical_ly|Twitter|WhatsApp|Pinterest|; wv\)/i;

/** Whether it is an iPhone or an iPad; that calls itself a Mac, but no Mac has a touch screen. */
export function isIos(userAgent: string, touchPoints: number): boolean {
	return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);
}

/** Where an app with this user agent runs. */
export function surroundings(
	userAgent: string,
	standalone: boolean,
	touchPoints = 0
): Surroundings {
	if (standalone) return 'fine';
	if (IN_APP.test(userAgent)) return 'in-app';
	return isIos(userAgent, touchPoints) ? 'ios-tab' : 'fine';
}

/** Whether this window is the installed app. */
export function isInstalled(): boolean {
	const ownNavigator: Navigator & { standalone?: boolean } = navigator;
	return ownNavigator.standalone === true || matchMedia('(display-mode: standalone)').matches;
}

/** Where this window runs. */
export function hereIs(): Surroundings {
	return surroundings(navigator.userAgent, isInstalled(), navigator.maxTouchPoints);
}

/** Ten milliseconds of vibration where the phone has it and the user did not turn it off. */
export function pulse(): void {
	if ('vibrate' in navigator && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
		navigator.vibrate(10);
	}
}
