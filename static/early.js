// Runs before the first paint: what the device remembers of language and theme.
// The keys and values are those of src/lib/state/device.svelte.ts.
(() => {
	const root = document.documentElement;
	let kept = {};
	try {
		kept = JSON.parse(localStorage.getItem('ambitiespanning:device') || '{}');
	} catch {
		// Storage refused or damaged: the defaults stand.
	}
	const language = kept.language || (/^nl\b/i.test(navigator.language) ? 'nl' : 'en');
	root.lang = language === 'en' ? 'en' : 'nl';
	if (['light', 'dark', 'sun'].includes(kept.theme)) root.dataset.theme = kept.theme;
})();
