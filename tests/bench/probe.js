// Runs in the page before anything else. Takes the time of what a seller sees, with the page's own
// clock: from the press to the first frame in which the awaited thing stands on the screen.
(() => {
	/** Resolves with the time at which `found` first holds and a frame was drawn after it. */
	const seen = (found) =>
		new Promise((resolve) => {
			const look = () => {
				if (!found()) return false;
				requestAnimationFrame(() => resolve(performance.now()));
				return true;
			};
			if (look()) return;
			const observer = new MutationObserver(() => {
				if (look()) observer.disconnect();
			});
			observer.observe(document, { subtree: true, childList: true, characterData: true });
		});
	window.probe = {
		/** Presses what `pressed` finds; milliseconds until each of `awaited` is seen. */
		async press(pressed, awaited) {
			const start = performance.now();
			const times = awaited.map((found) => seen(found));
			pressed().click();
			return (await Promise.all(times)).map((time) => time - start);
		},
		/** From the start of the navigation until a press on `button` gets its answer. */
		async start(button, answered) {
			await seen(() => button() !== null);
			button().click();
			return seen(answered);
		}
	};
})();
