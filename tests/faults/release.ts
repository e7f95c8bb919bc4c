import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../e2e/fixtures';

const PARTS = '_app/immutable';
const TEXT = /\.(js|css|html|json|webmanifest)$/;
const INLINE = /<script>([^]*?)<\/script>/g;

const hashOf = (script: string) => createHash('sha256').update(script).digest('base64');

/** The page with its parts elsewhere; its policy lets the script through that names them. */
function movedPage(html: string, move: (text: string) => string): string {
	let moved = move(html);
	for (const [, script] of html.matchAll(INLINE)) {
		moved = moved.replace(hashOf(script!), hashOf(move(script!)));
	}
	return moved;
}

/**
 * Puts a new version there of which every part has another address, as the hash in its name gives it:
 * the parts of the version before are gone.
 * @param number another for each version
 */
export function releaseAnew({ folder }: Site, number: number): void {
	const from = readdirSync(join(folder, '_app')).find((name) => name.startsWith('immutable'))!;
	const to = `immutable${number}`;
	const move = (text: string) => text.replaceAll(`_app/${from}/`, `_app/${to}/`);
	renameSync(join(folder, '_app', from), join(folder, '_app', to));
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!TEXT.test(name)) continue;
		const path = join(folder, name);
		const text = readFileSync(path, 'utf8');
		const moved = name.endsWith('.html') ? movedPage(text, move) : move(text);
		// What has no hash in its name is fetched anew where its revision is another.
		const fresh = name === 'sw.js' ? moved.replaceAll('revision:"', `revision:"${number}-`) : moved;
		if (fresh !== text) writeFileSync(path, fresh);
	}
	if (readFileSync(join(folder, '200.html'), 'utf8').includes(`${PARTS}/`)) {
		throw new Error('the page still names the parts of the version before');
	}
}
