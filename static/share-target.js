// Part of the service worker: takes a file that another app shares with this one, lays it ready on
// this device, and opens the screen that shows what is in it. Nothing is sent anywhere.
self.addEventListener('fetch', (event) => {
	const { method, url } = event.request;
	if (method !== 'POST' || !new URL(url).pathname.endsWith('/restore')) return;
	event.respondWith(layReady(event.request));
});

/**
 * @param {Request} request
 * @returns {Promise<Response>}
 */
async function layReady(request) {
	try {
		const file = (await request.formData()).get('file');
		if (file instanceof File) {
			const cache = await caches.open('shared-file');
			const headers = { 'x-name': encodeURIComponent(file.name) };
			await cache.put('/shared-file', new Response(file, { headers }));
		}
	} catch {
		// The screen opens without a file, and asks for one.
	}
	return Response.redirect('restore?shared', 303);
}
