declare global {
	/** The app's own version, from package.json. */
	const APP_VERSION: string;
	namespace App {
		interface Error {
			message: string;
		}
	}
}

export {};
