declare global {
	/** The app's own version, from package.json. */
	const APP_VERSION: string;
	namespace App {
		interface Error {
			message: string;
			/** What was thrown while the page was opened. */
			cause?: unknown;
		}
		/** What lies open over a screen; going back closes it first. */
		interface PageState {
			open?: string;
			/** Id of the photo that is seen whole. */
			photo?: string;
		}
	}
}

export {};
