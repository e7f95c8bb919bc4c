// Serves a folder as a plain static host does: node tests/rig/serve.mjs build 4173
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

/**
 * What every answer carries; the page's own meta element holds the rest of the content security
 * policy. A host of one's own should send these too.
 * @type {Readonly<Record<string, string>>}
 */
export const HEADERS = Object.freeze({
	'Content-Security-Policy': "frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': [
		'accelerometer',
		'browsing-topics',
		'display-capture',
		'geolocation',
		'gyroscope',
		'hid',
		'magnetometer',
		'midi',
		'payment',
		'serial',
		'usb',
		'xr-spatial-tracking'
	]
		.map((feature) => `${feature}=()`)
		.concat('camera=(self)', 'microphone=(self)')
		.join(', ')
});

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm'
};
const TEXT = /^text\/|json$|svg\+xml$/;

/**
 * A server that listens.
 * @typedef {object} Served
 * @property {string} url its address, ending in a slash
 * @property {number} port
 * @property {() => Promise<void>} close stops it at once, open connections too
 */

/** @param {string} path */
function fileAt(path) {
	const stat = statSync(path, { throwIfNoEntry: false });
	return stat?.isFile() ? { path, stat } : undefined;
}

/**
 * The file that answers a request, or undefined where there is none.
 * @param {string} root
 * @param {string} pathname as it came, percent-encoded
 * @param {string} base
 */
function fileFor(root, pathname, base) {
	if (!pathname.startsWith(`${base}/`)) return undefined;
	/** @type {string} */
	let wanted;
	try {
		wanted = decodeURIComponent(pathname.slice(base.length));
	} catch {
		return undefined;
	}
	const path = join(root, wanted);
	if (wanted.includes('\0') || !(path + sep).startsWith(root + sep)) return undefined;
	return (
		fileAt(path) ??
		(wanted.endsWith('/') ? undefined : fileAt(`${path}.html`)) ??
		fileAt(join(path, 'index.html')) ??
		(extname(wanted) ? undefined : fileAt(join(root, '200.html')))
	);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} root
 * @param {string} base
 */
function answer(request, response, root, base) {
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
	/** @param {number} status @param {string} text */
	const refuse = (status, text) =>
		response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);

	if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET.');
	const pathname = (request.url ?? '/').replace(/[?#].*$/s, '');
	if (base && pathname === base) return response.writeHead(308, { Location: `${base}/` }).end();
	const file = fileFor(root, pathname, base);
	if (!file) return refuse(404, 'Not found.');

	const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
	const zipped = TEXT.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
	const tag = `W/"${file.stat.size.toString(36)}-${file.stat.mtimeMs.toString(36)}"`;
	response.setHeader('ETag', tag);
	response.setHeader('Vary', 'Accept-Encoding');
	response.setHeader(
		'Cache-Control',
		pathname.startsWith(`${base}/_app/immutable/`)
			? 'public, max-age=31536000, immutable'
			: // Browsers fetch the icon of a tab past the service worker: offline it comes from the cache.
				pathname.startsWith(`${base}/icons/`)
				? 'public, max-age=604800'
				: 'no-cache'
	);
	if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();

	response.setHeader('Content-Type', type);
	if (zipped) response.setHeader('Content-Encoding', 'gzip');
	else response.setHeader('Content-Length', file.stat.size);
	response.writeHead(200);
	if (request.method === 'HEAD') return response.end();
	// A reader that goes away half-way is no fault of ours.
	const gone = () => {};
	if (zipped) pipeline(createReadStream(file.path), createGzip(), response, gone);
	else pipeline(createReadStream(file.path), response, gone);
}

/**
 * Serves a folder on this machine alone.
 * @param {string} dir
 * @param {{ port?: number, base?: string, quiet?: boolean }} [options] port 0: any free one;
 *   base: the sub-path that the build was made for, such as /spanning; quiet: do not say the address
 * @returns {Promise<Served>}
 */
export async function serve(dir, { port = 0, base = '', quiet = true } = {}) {
	const root = resolve(dir);
	const server = createServer((request, response) => void answer(request, response, root, base));
	await new Promise((settled, failed) => {
		server.once('error', failed);
		server.listen(port, '127.0.0.1', () => settled(undefined));
	});
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	const url = `http://localhost:${address.port}${base}/`;
	if (!quiet) process.stdout.write(`${url}\n`);
	return {
		url,
		port: address.port,
		close: () =>
			new Promise((settled) => {
				server.close(() => settled());
				server.closeAllConnections();
			})
	};
}

/**
 * Serves on the first free port from the wanted one on.
 * @param {string} dir
 * @param {number} port
 * @param {string} base
 */
async function serveFrom(dir, port, base) {
	for (let next = port; ; next++) {
		try {
			return await serve(dir, { port: next, base, quiet: false });
		} catch (fault) {
			const taken = /** @type {NodeJS.ErrnoException} */ (fault).code === 'EADDRINUSE';
			if (!taken || next > port + 50) throw fault;
		}
	}
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const [dir = 'build', port = '4173'] = process.argv.slice(2);
	await serveFrom(dir, Number(port), process.env.BASE_PATH ?? '');
}
