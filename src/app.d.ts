declare global {
	namespace App {
		interface Error {
			message: string;
			/** What was thrown while the page was opened. */
			cause?: unknown;
		}
	}
}

export {};
