// The least that a page can do: open the database once, write one strict row, say so after the commit.
const opened = new Promise((resolve, reject) => {
	const request = indexedDB.open('bare', 1);
	request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
	request.onsuccess = () => resolve(request.result);
	request.onerror = () => reject(request.error);
});
document.getElementById('log').onclick = async () => {
	const database = await opened;
	const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
	transaction.objectStore('rows').put({ id: crypto.randomUUID(), at: Date.now() });
	transaction.oncomplete = () => (document.getElementById('said').textContent = 'Bewaard');
};
navigator.serviceWorker.register('/sw.js').then(async () => {
	await navigator.serviceWorker.ready;
	document.documentElement.dataset.offline = 'ready';
});
document.documentElement.dataset.alive = '';
