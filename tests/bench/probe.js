// Runs in the page before anything else, and times with the page's own clock what a seller sees:
// from a real press, stamped by the browser when it came in, to the frame in which the answer
// stands on the screen.
(() => {
	const PATIENCE_MS = 20_000;
	const longTasks = [];
	const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
	observer.observe({ type: 'longtask', buffered: true });

	const headings = () =>
		Array.from(document.querySelectorAll('h2, h3'), (each) => each.textContent).join(' ');

	// Listened to from the start on: the browser looks for touches only where it knows of a listener.
	let onPress = () => {};
	let timed;
	for (const press of ['pointerdown', 'keydown']) {
		addEventListener(press, (event) => onPress(event.timeStamp), { capture: true });
	}

	/** Whether what `wanted` describes stands on the page. */
	const stands = ({ css, text = '', headings: wanted = [] }) => {
		const found = document.querySelector(css);
		if (!found || found.getClientRects().length === 0) return false;
		if (wanted.length > 0 && !wanted.every((said) => headings().includes(said))) return false;
		return found.textContent.toLowerCase().includes(text.toLowerCase());
	};

	/** The time at which the frame that shows it was handed over to be put on the screen. */
	const seen = (wanted) =>
		new Promise((resolve, reject) => {
			const patience = performance.now() + PATIENCE_MS;
			const look = (now) => {
				if (now > patience) return reject(new Error(`not seen: ${JSON.stringify(wanted)}`));
				if (!stands(wanted)) return void requestAnimationFrame(look);
				// A message comes after the frame in whose callback it was sent is laid out and painted.
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now());
				port2.postMessage(null);
			};
			requestAnimationFrame(look);
		});

	/** The longest task that ran between two times, milliseconds; 0 where none took 50. */
	const longest = async (from, to) => {
		await new Promise((resolve) => setTimeout(resolve, 150));
		longTasks.push(...observer.takeRecords());
		const then = longTasks.filter(
			(task) => task.startTime < to && task.startTime + task.duration > from
		);
		return Math.max(0, ...then.map((task) => task.duration));
	};

	/** Where to press it, scrolled to if need be. */
	const middle = (css) => {
		const found = document.querySelector(css);
		found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
		const { x, y, width, height } = found.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	};

	/** Waits until a page that was scrolled moves no more. */
	const atRest = async () => {
		for (let still = 0, last = NaN; still < 12; last = scrollY) {
			await new Promise(requestAnimationFrame);
			still = scrollY === last ? still + 1 : 0;
		}
	};

	window.probe = {
		middle,
		atRest,
		/**
		 * Waits until nothing is drawn or worked out any more, and nothing comes that was not there.
		 * @param css what has to be there
		 * @returns since when nothing new came, and since when nothing was drawn either
		 */
		async still(css) {
			const AT_REST_MS = 300;
			let [pieces, told, drawn] = [-1, performance.now(), performance.now()];
			while (performance.now() - drawn < AT_REST_MS) {
				await new Promise(requestAnimationFrame);
				const count = document.querySelectorAll('main *').length;
				if (!document.querySelector(css) || count !== pieces) told = performance.now();
				if (document.querySelector('main [aria-busy=true]')) drawn = performance.now();
				drawn = Math.max(told, drawn);
				pieces = count;
			}
			return { told, drawn };
		},
		/** Times the next press; to be called, and to have answered, before it comes. */
		expectPress(awaited) {
			const press = new Promise((resolve, reject) => {
				onPress = resolve;
				setTimeout(() => reject(new Error('no press came')), PATIENCE_MS);
			});
			timed = press.then(async (start) => {
				const ends = await Promise.all(awaited.map(seen));
				return {
					start,
					times: ends.map((end) => end - start),
					longest: await longest(start, Math.max(...ends))
				};
			});
		},
		now: () => performance.now(),
		/** The longest task that ran since then, milliseconds; 0 where none took 50. */
		longestSince: (from) => longest(from, Infinity),
		longestBetween: longest,
		/** Milliseconds from the press until each of what was awaited was seen. */
		pressed: () => timed,
		/** Asks for a press on `button` as soon as it is seen; milliseconds since the navigation began. */
		async started(button, answer) {
			const shown = await seen({ css: button });
			window.pressNow(middle(button));
			const answered = await seen({ css: answer });
			const [navigation] = performance.getEntriesByType('navigation');
			return {
				times: [shown, answered],
				longest: await longest(0, answered),
				fromWorker: navigator.serviceWorker.controller !== null && navigation.workerStart > 0
			};
		},
		/** How long a fixed piece of work takes, milliseconds. */
		work() {
			const start = performance.now();
			let sum = 0;
			for (let step = 0; step < 20_000_000; step += 1) sum = (sum * 31 + step) | 0;
			return performance.now() - start + (sum === 1 ? 1 : 0);
		}
	};
})();
