interface LaunchQueue {
	setConsumer(take: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

const CACHE = 'shared-file';
const PLACE = '/shared-file';

/** The file that another app shared, which the service worker laid ready; it is gone after this. */
async function sharedFile(): Promise<File | null> {
	const cache = await caches.open(CACHE);
	const found = await cache.match(PLACE);
	if (!found) return null;
	const blob = await found.blob();
	await caches.delete(CACHE);
	return new File([blob], decodeURIComponent(found.headers.get('x-name') ?? ''));
}

/**
 * Takes a file that the app was opened with, or that another app shared with it.
 * @param isShared whether the address says that one was shared
 */
export function takeHandedFile(isShared: boolean, take: (file: File) => void): void {
	if (isShared) {
		void sharedFile().then(
			(file) => file && take(file),
			() => undefined
		);
	}
	const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
	launchQueue?.setConsumer(({ files }) => {
		void files[0]?.getFile().then(take, () => undefined);
	});
}
