// Drives WebKitGTK, the engine nearest to Safari on Linux, by plain WebDriver. Every session starts
// with empty storage, so nothing can be checked here that should outlive a session.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveWebKit } from './browsers.mjs';
import { atTheLatestAtExit, freePort, start, until } from './processes.mjs';

/** The key under which WebDriver hands out an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** How long the driver may take over one command; loading a page is the longest. */
const COMMAND_MS = 30_000;
const LEAVE_MS = 3000;
const WAIT_MS = 10_000;

/** With its own widths the small browser's toolbar makes no window narrower than 447 pixels. */
const NARROW_TOOLBAR = '* { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0 }';

/** A screen that no one sees, where there is none. Xvfb writes the number it took to its fourth pipe. */
async function openScreen() {
	if (process.env.DISPLAY) return { name: process.env.DISPLAY, end: () => {} };
	const { child, end } = start(
		'Xvfb',
		['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
		{ stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }
	);
	const pipe = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
	let number = '';
	pipe.on('data', (data) => (number += data));
	try {
		await until(async () => number.endsWith('\n'), WAIT_MS, 'Xvfb to open a screen');
	} catch (fault) {
		end();
		throw fault;
	}
	return { name: `:${number.trim()}`, end };
}

/** A home for the browser, which nobody had before. */
function makeHome() {
	const path = mkdtempSync(join(tmpdir(), 'ambitie-webkit-'));
	const style = join(path, 'config/gtk-3.0');
	mkdirSync(style, { recursive: true });
	writeFileSync(join(style, 'gtk.css'), NARROW_TOOLBAR);
	const again = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
	return { path, end: atTheLatestAtExit(() => rmSync(path, again)) };
}

/** @param {string} home @param {string} screen */
function environment(home, screen) {
	return {
		...process.env,
		DISPLAY: screen,
		HOME: home,
		XDG_DATA_HOME: join(home, 'data'),
		XDG_CACHE_HOME: join(home, 'cache'),
		XDG_CONFIG_HOME: join(home, 'config'),
		LIBGL_ALWAYS_SOFTWARE: '1',
		NO_AT_BRIDGE: '1',
		GTK_A11Y: 'none',
		GIO_USE_VFS: 'local',
		DBUS_SESSION_BUS_ADDRESS: 'disabled:',
		// The engine's own sandbox does not start as root or in a container.
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
	};
}

/**
 * @param {string} address
 * @param {string} method
 * @param {unknown} [body]
 * @param {number} [within] milliseconds
 * @returns {Promise<any>}
 */
async function send(address, method, body, within = COMMAND_MS) {
	const answer = await fetch(address, {
		method,
		headers: { 'Content-Type': 'application/json' },
		signal: AbortSignal.timeout(within),
		...(body === undefined ? {} : { body: JSON.stringify(body) })
	});
	const { value } = /** @type {{ value: any }} */ (await answer.json());
	if (value?.error) throw new Error(`${value.error}: ${value.message ?? ''}`);
	return value;
}

/** One session of WebKitGTK with one page. Close it in any case. */
export class WebKit {
	/** @type {string} */
	#session;
	/** @type {() => void} */
	#end;
	/** Of WebKitGTK. @type {string} */
	version;

	/** @param {string} session @param {string} version @param {() => void} end */
	constructor(session, version, end) {
		this.#session = session;
		this.version = version;
		this.#end = end;
	}

	/** @param {{ width?: number, height?: number }} [size] of the page, in CSS pixels */
	static async launch({ width = 360, height = 740 } = {}) {
		const binary = resolveWebKit();
		if (!binary) throw new Error('WebKitGTK is not here: webkit2gtk-driver and xvfb are needed.');
		/** @type {(() => void)[]} */
		const ends = [];
		const end = () => ends.reverse().forEach((each) => each());
		try {
			const home = makeHome();
			ends.push(home.end);
			const screen = await openScreen();
			ends.push(screen.end);
			const port = await freePort();
			const driver = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
				env: environment(home.path, screen.name),
				stdio: 'ignore'
			});
			ends.push(driver.end);
			const address = `http://127.0.0.1:${port}`;
			await until(() => send(`${address}/status`, 'GET'), WAIT_MS, 'the driver to start');
			const made = await send(`${address}/session`, 'POST', {
				capabilities: {
					alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } }
				}
			});
			const session = `${address}/session/${made.sessionId}`;
			const webkit = new WebKit(session, made.capabilities.browserVersion, end);
			await webkit.resize(width, height);
			return webkit;
		} catch (fault) {
			end();
			throw fault;
		}
	}

	/** @param {string} method @param {string} path @param {unknown} [body] */
	#call(method, path, body) {
		return send(this.#session + path, method, body);
	}

	/** @param {string} selector CSS, or XPath that begins with / or ( */
	async #find(selector) {
		const using = /^[/(]/.test(selector) ? 'xpath' : 'css selector';
		const ask = () => this.#call('POST', '/element', { using, value: selector });
		const element = await until(ask, WAIT_MS, selector);
		return { element, path: `/element/${element[ELEMENT]}` };
	}

	/**
	 * Gives the page a size; the window is as much larger as its toolbar takes.
	 * @param {number} width CSS pixels
	 * @param {number} height CSS pixels
	 */
	async resize(width, height) {
		const size = () => this.eval('return [innerWidth, innerHeight, outerWidth, outerHeight]');
		const bars = await size();
		await this.#call('POST', '/window/rect', {
			width: width + bars[2] - bars[0],
			height: height + bars[3] - bars[1],
			x: 0,
			y: 0
		});
		await until(
			async () => {
				const [wide, high] = await size();
				return wide === width && high === height;
			},
			WAIT_MS,
			`a page of ${width} by ${height}`
		);
	}

	/** @param {string} url */
	async goto(url) {
		await this.#call('POST', '/url', { url });
	}

	async reload() {
		await this.#call('POST', '/refresh', {});
	}

	/** @param {string} selector CSS or XPath; waits until it can be clicked */
	async click(selector) {
		const press = async () => {
			const { element, path } = await this.#find(selector);
			// The driver itself scrolls no further than the edge, where a menu may lie over it.
			await this.eval("arguments[0].scrollIntoView({ block: 'center' })", element);
			await this.#call('POST', `${path}/click`, {});
			return true;
		};
		await until(press, WAIT_MS, `to click ${selector}`);
	}

	/** @param {string} selector CSS or XPath; waits for it @returns {Promise<string>} as it is seen */
	async text(selector) {
		return this.#call('GET', `${(await this.#find(selector)).path}/text`);
	}

	/** Types keys, or gives a file's path to a file field. @param {string} selector @param {string} text */
	async type(selector, text) {
		await this.#call('POST', `${(await this.#find(selector)).path}/value`, { text });
	}

	/**
	 * Waits until the text of an element is as it should be, and returns it.
	 * @param {string} selector CSS or XPath
	 * @param {RegExp} expected
	 */
	async reads(selector, expected) {
		let last = '';
		const fits = async () => {
			last = await this.text(selector);
			return expected.test(last);
		};
		try {
			await until(fits, WAIT_MS, `${selector} to read ${expected}`);
		} catch (fault) {
			throw new Error(`${/** @type {Error} */ (fault).message}; it read “${last}”`, {
				cause: fault
			});
		}
		return last;
	}

	/**
	 * Runs the body of a function in the page; `return` gives its answer, a promise's too.
	 * @param {string} script
	 * @param {...unknown} args found in `arguments`
	 * @returns {Promise<any>}
	 */
	async eval(script, ...args) {
		return this.#call('POST', '/execute/sync', { script, args });
	}

	/**
	 * Runs a script again and again until it returns something.
	 * @param {string} script
	 * @param {number} [within] milliseconds
	 * @returns {Promise<any>}
	 */
	async poll(script, within = WAIT_MS) {
		return until(() => this.eval(script), within, script);
	}

	/** @param {string} path of the PNG to write */
	async screenshot(path) {
		await writeFile(path, Buffer.from(await this.#call('GET', '/screenshot'), 'base64'));
	}

	async close() {
		// The browser may be gone already, or hang.
		await send(this.#session, 'DELETE', undefined, LEAVE_MS).catch(() => undefined);
		this.#end();
	}
}
