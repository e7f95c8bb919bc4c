import { hereIs, isInstalled } from '../platform/browser';
import { menuWay, watchInstall, type InstallWay } from '../platform/install';
import { device } from './device.svelte';
import { journals } from './journals.svelte';

/** How the app can be put on a home screen from this window. */
class Install {
	#ask = $state.raw<(() => Promise<boolean>) | null>(null);

	constructor() {
		watchInstall((ask) => (this.#ask = ask));
	}

	/** How; null where it is installed, can't be, or had better not be. */
	get way(): InstallWay | null {
		if (journals.isExample || isInstalled() || hereIs() === 'in-app') return null;
		return this.#ask ? 'prompt' : menuWay(navigator.userAgent, navigator.maxTouchPoints);
	}

	/** Has the browser ask; whoever says no there is not offered it again. */
	async ask(): Promise<void> {
		const ask = this.#ask;
		this.#ask = null;
		const accepted = await ask?.();
		if (accepted === false) device.declineInstall();
	}
}

export const install = new Install();
