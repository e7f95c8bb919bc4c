// Runs before the first paint: what the device remembers of language and theme.
// The key and the values are those of src/lib/state/device.svelte.ts.
(() => {
	const root = document.documentElement;
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
})();
