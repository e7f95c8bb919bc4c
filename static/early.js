// Runs before the first paint: what the device remembers of language, theme and thumb, and a watch
// over the start. The key and the values are those of src/lib/state/device.svelte.ts.
(() => {
	const root = document.documentElement;
	const here = document.currentScript.src;
	let kept = {};
	try {
		kept = JSON.parse(localStorage.getItem('ambitiespanning:device') || '{}') || {};
	} catch {
		// Storage refused or damaged: the defaults stand.
	}
	const wanted = [kept.language, ...(navigator.languages || [])];
	const found = wanted.map((each) => String(each).slice(0, 2)).find((each) => /^(nl|en)$/.test(each));
	root.lang = found || 'nl';
	if (/^(light|dark|sun)$/.test(kept.theme)) root.dataset.theme = kept.theme;
	if (kept.thumb === 'left') root.dataset.thumb = 'left';

	// Where the app does not start, src/rescue/rescue.ts hands over what is stored.
	const faults = [];
	const rescue = () =>
		import(new URL('rescue.js', here)).then(
			({ show }) => show(faults),
			() => document.body.prepend('De app start niet. Ververs. · The app does not start. Refresh.')
		);
	const unlessAlive = () => 'alive' in root.dataset || rescue();
	const fault = ({ target, reason, message }) => {
		if ('alive' in root.dataset) return;
		faults.push(String(reason || message || target.src || target.href));
		setTimeout(unlessAlive, 500);
	};
	addEventListener('error', fault, true);
	addEventListener('unhandledrejection', fault);
	addEventListener('rescue', rescue);
	// A slow phone gets this long after the page and its files are there.
	addEventListener('load', () => setTimeout(unlessAlive, 8000));
})();
