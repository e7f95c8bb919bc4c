const FILES = ['/', '/bare.js'];
self.addEventListener('install', (event) =>
	event.waitUntil(caches.open('bare').then((cache) => cache.addAll(FILES)))
);
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) =>
	event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request)))
);
