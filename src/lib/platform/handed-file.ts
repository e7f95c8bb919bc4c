interface LaunchQueue {
	setConsumer(take: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

const CACHE = 'shared-file';
const PLACE = '/shared-file';
const NAME = 'x-name';

/** The file that another app shared, which the service worker laid ready; it is gone after this. */
async function sharedFile(): Promise<File | null> {
	const cache = await caches.open(CACHE);
	const found = await cache.match(PLACE);
	if (!found) return null;
	const blob = await found.blob();
	await caches.delete(CACHE);
	return new File([blob], decodeURIComponent(found.headers.get(NAME) ?? ''));
}

/** Lays a file ready for the page that comes after this one, as the worker does with a shared one. */
export async function layReady(file: File): Promise<void> {
	const cache = await caches.open(CACHE);
	await cache.put(
		PLACE,
		new Response(file, { headers: { [NAME]: encodeURIComponent(file.name) } })
	);
}

/** Takes a file that the app is opened with. */
export function takeLaunchedFile(take: (file: File) => void): void {
	const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
	launchQueue?.setConsumer(({ files }) => {
		void files[0]?.getFile().then(take, () => undefined);
	});
}

/** Takes a file that another app shared with this one. */
export function takeSharedFile(take: (file: File) => void): void {
	void sharedFile().then(
		(file) => file && take(file),
		() => undefined
	);
}
