/** How browsers say that a part of the app could not be fetched. */
const PART_MISSING = /import(ed|ing)( a)? module/i;

/** What broke outside of drawing a screen, where nothing else would show it. */
class Crash {
	/** What was thrown; null while all is well. */
	error: unknown = $state.raw(null);

	/** Watches for parts of the app that are missing, and that nobody does without. */
	watch(): void {
		addEventListener('unhandledrejection', ({ reason }) => {
			if (PART_MISSING.test(String(reason))) this.error = reason;
		});
	}
}

export const crash = new Crash();
