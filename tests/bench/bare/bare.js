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

// The bare line: the mean of each day's answers, through all days of the rows.
const drawLine = async (from, said) => {
	const database = await new Promise((resolve, reject) => {
		const request = indexedDB.open('bare line', 1);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
	const rows = database.transaction('rows').objectStore('rows').index('day');
	const request = rows.getAll(IDBKeyRange.lowerBound(from));
	await new Promise((resolve) => (request.onsuccess = resolve));
	const days = new Map();
	for (const { kind, day, body } of request.result) {
		if (kind !== 'answer' || typeof body?.value !== 'number') continue;
		const { sum = 0, n = 0 } = days.get(day) ?? {};
		days.set(day, { sum: sum + body.value, n: n + 1 });
	}
	const canvas = document.getElementById('line');
	const pen = canvas.getContext('2d');
	pen.clearRect(0, 0, canvas.width, canvas.height);
	pen.beginPath();
	[...days.values()].forEach(({ sum, n }, at) =>
		pen.lineTo((at / days.size) * canvas.width, (1 - sum / n / 10) * canvas.height)
	);
	pen.stroke();
	document.getElementById('drawn').textContent = said;
};
const weeksAgo = () => new Date(Date.now() - 84 * 86_400_000).toISOString().slice(0, 10);
document.getElementById('weeks').onclick = () => drawLine(weeksAgo(), 'weeks');
document.getElementById('everything').onclick = () => drawLine('0', 'everything');
// Like the app, it shows its button only when it works.
show('greed');
navigator.serviceWorker.register('/sw.js').then(async () => {
	await navigator.serviceWorker.ready;
	document.documentElement.dataset.offline = 'ready';
});
