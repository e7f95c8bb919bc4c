// Before the first paint: what src/lib/state/device.svelte.ts keeps, and a watch over the start.
(() => {
	const root = document.documentElement;
	const here = document.currentScript.src;
	let kept = {};
	try {
		kept = JSON.parse(localStorage.getItem('ambitiespanning:device') || '{}') || {};
	} catch {
		// The defaults stand.
	}
	const wanted = [kept.language, ...(navigator.languages || [])];
	const found = wanted
		.map((each) => String(each).slice(0, 2))
		.find((each) => /^(nl|en)$/.test(each));
	root.lang = found || 'nl';
	if (/^(light|dark|sun)$/.test(kept.theme)) root.dataset.theme = kept.theme;
	if (kept.thumb === 'left') root.dataset.thumb = 'left';

	// For src/lib/platform/install.ts, at a good moment.
	addEventListener('beforeinstallprompt', (event) => {
		event.preventDefault();
		window.installPrompt = event;
	});

	// See rescue.ts.
	const faults = [];
	const alive = () => 'alive' in root.dataset;
	const rescue = (needless = () => false) =>
		import(new URL('rescue.js', here)).then(
			({ show }) => needless() || show(faults),
			() =>
				needless() ||
				document.body.prepend('De app start niet. Ververs. · The app does not start. Refresh.')
		);
	// The app may come alive while that is fetched.
	const unlessAlive = () => alive() || rescue(alive);
	const fault = ({ target, reason, message }) => {
		if (alive()) return;
		faults.push(String(reason || message || target.src || target.href));
		setTimeout(unlessAlive, 500);
	};
	addEventListener('error', fault, true);
	addEventListener('unhandledrejection', fault);
	addEventListener('rescue', () => rescue());
	// Slow phones get this long.
	addEventListener('load', () => setTimeout(unlessAlive, 8000));
})();
