import { answerWithin, SILENCE } from '../storage/watchdog';

/** So long a reading may stay without an answer before that is said, milliseconds. */
const READ_MS = 5000;

/** What has to be read before something is saved: where no answer comes, that is to be said. */
export class Readings {
	#silent = $state(0);

	/** Whether one of them gets no answer. */
	get silent(): boolean {
		return this.#silent > 0;
	}

	/** What it reads, however long that takes. */
	async of<T>(reading: Promise<T>): Promise<T> {
		if ((await answerWithin(reading, READ_MS)) !== SILENCE) return reading;
		this.#silent += 1;
		return reading.finally(() => (this.#silent -= 1));
	}
}
