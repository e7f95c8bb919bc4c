// The least that a page can do: the same two presses, one strict write, and nothing else.
const opened = new Promise((resolve, reject) => {
	const request = indexedDB.open('bare', 1);
	request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
	request.onsuccess = () => resolve(request.result);
	request.onerror = () => reject(request.error);
});
const show = (id) => {
	for (const each of ['greed', 'strength', 'asked']) document.getElementById(each).hidden = true;
	document.getElementById(id).hidden = false;
};
document.getElementById('greed').onclick = () => show('strength');
document.querySelector('#strength button').onclick = async () => {
	document.getElementById('question').textContent = 'Wat bracht u vandaag hierheen?';
	show('asked');
	const database = await opened;
	const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
	transaction.objectStore('rows').put({ id: crypto.randomUUID(), at: Date.now() });
	transaction.oncomplete = () => (document.getElementById('said').textContent = 'Bewaard');
};
document.getElementById('field').oninput = ({ target }) =>
	(document.getElementById('typed').textContent = target.value);
// Like the app, it shows its button only when it works.
show('greed');
navigator.serviceWorker.register('/sw.js').then(async () => {
	await navigator.serviceWorker.ready;
	document.documentElement.dataset.offline = 'ready';
});
