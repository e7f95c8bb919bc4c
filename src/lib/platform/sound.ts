/** On some phones nothing is read of a sound before someone presses play. */
const ANSWER_WITHIN_MS = 5000;

/** Why there is no recording. */
export type MicrophoneFault =
	/** The browser can't record. */
	| 'no_recorder'
	/** The seller, or the device, does not let the browser use the microphone. */
	| 'microphone_denied'
	/** There is none. */
	| 'no_microphone'
	/** Another app has it, or it does not work. */
	| 'microphone_busy';

/** A recording that runs. */
export interface Recorder {
	/** Media type of what is recorded. */
	mime: string;
	/** Ends it; its last part still comes. */
	stop(): void;
}

/** What hears a recording. */
export interface Listener {
	/** With all that was recorded so far, every few seconds and at the end. */
	onpart(sound: Blob): void;
	/** When it ended, asked for or not; after the last part. */
	onend(): void;
}

const PART_MS = 2000;
/** Enough for speech. */
const BITS_PER_SECOND = 32_000;

const FAULTS: Record<string, MicrophoneFault> = {
	NotAllowedError: 'microphone_denied',
	SecurityError: 'microphone_denied',
	NotFoundError: 'no_microphone',
	OverconstrainedError: 'no_microphone'
};

/** The media type to record in; '' leaves it to the browser. */
function recordingType(): string {
	const webm = 'audio/webm;codecs=opus';
	const types = [webm, 'audio/ogg;codecs=opus', 'audio/mp4'];
	// Safari says that it records webm, but can't play what it then made.
	if (navigator.vendor.startsWith('Apple')) types.reverse();
	return types.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
}

/** Lets the microphone go; else the phone goes on to show that it listens. */
function stopTracks(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}

function recorderOf(stream: MediaStream, { onpart, onend }: Listener): Recorder {
	const recorder = new MediaRecorder(stream, {
		mimeType: recordingType(),
		audioBitsPerSecond: BITS_PER_SECOND
	});
	const parts: Blob[] = [];
	const mime = () => recorder.mimeType.split(';')[0]!;
	recorder.ondataavailable = ({ data }) => {
		if (data.size === 0) return;
		parts.push(data);
		onpart(new Blob(parts, { type: mime() }));
	};
	recorder.onstop = () => {
		stopTracks(stream);
		onend();
	};
	recorder.start(PART_MS);
	return {
		get mime() {
			return mime();
		},
		stop: () => {
			if (recorder.state !== 'inactive') recorder.stop();
		}
	};
}

/** Begins to record, once the seller lets it. */
export async function record(
	listener: Listener
): Promise<{ ok: true; recorder: Recorder } | { ok: false; reason: MicrophoneFault }> {
	// Undefined without a secure connection, though no type says so.
	const devices = navigator.mediaDevices as MediaDevices | undefined;
	if (!devices || !('MediaRecorder' in globalThis)) return { ok: false, reason: 'no_recorder' };
	let stream: MediaStream;
	try {
		stream = await devices.getUserMedia({ audio: true });
	} catch (error) {
		return { ok: false, reason: FAULTS[(error as Error).name] ?? 'microphone_busy' };
	}
	try {
		return { ok: true, recorder: recorderOf(stream, listener) };
	} catch {
		stopTracks(stream);
		return { ok: false, reason: 'no_recorder' };
	}
}

/**
 * What a file says of its sound.
 * @returns how long it lasts, seconds, null where it does not say; null for what this browser can't
 * play, and for what has pictures
 */
export async function readSound(file: Blob): Promise<{ seconds: number | null } | null> {
	const address = URL.createObjectURL(file);
	// One that plays pictures too, to see whether there are any.
	const player = document.createElement('video');
	player.preload = 'metadata';
	player.muted = true;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const answer = new Promise<{ seconds: number | null } | null>((resolve) => {
		player.onerror = () => resolve(null);
		player.onloadedmetadata = () => {
			const seconds = Number.isFinite(player.duration) ? player.duration : null;
			resolve(player.videoWidth > 0 ? null : { seconds });
		};
		timer = setTimeout(
			() => resolve(file.type.startsWith('audio/') ? { seconds: null } : null),
			ANSWER_WITHIN_MS
		);
	});
	player.src = address;
	const found = await answer;
	clearTimeout(timer);
	player.onerror = player.onloadedmetadata = null;
	player.removeAttribute('src');
	URL.revokeObjectURL(address);
	return found;
}
