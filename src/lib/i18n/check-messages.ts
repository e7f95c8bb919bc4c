import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Messages = Record<string, unknown>;

function read(src: string, locale: string): Messages {
	const file = join(src, 'lib/i18n/messages', `${locale}.json`);
	const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
	delete messages.$schema;
	return messages;
}

function codeFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return entry.name === 'paraglide' ? [] : codeFiles(path);
		return /\.(ts|svelte)$/.test(entry.name) ? [path] : [];
	});
}

/** The inputs that a message takes, by name, in order. */
function inputs(message: unknown): string {
	const found = JSON.stringify(message).matchAll(/\{(\w+)\}|input (\w+)/g);
	return [...new Set([...found].map(([, used, declared]) => used ?? declared))].sort().join(' ');
}

/**
 * What is wrong with the words: a key that one language lacks, that takes other inputs there, that
 * is empty, that the code names but no language has, or that no code names.
 */
export function messageFaults(
	languages: Record<string, Messages>,
	code: readonly string[]
): string[] {
	const keys = new Set(Object.values(languages).flatMap((messages) => Object.keys(messages)));
	const used = new Set(
		code.flatMap((text) => [...text.matchAll(/\bm\.([a-z]\w*)/g)].map(([, key]) => key!))
	);
	const faults = [...used]
		.filter((key) => !keys.has(key))
		.map((key) => `${key}: used, not written`);
	for (const key of keys) {
		if (!used.has(key)) faults.push(`${key}: written, not used`);
		const shapes = new Set<string>();
		for (const [locale, messages] of Object.entries(languages)) {
			if (!messages[key]) faults.push(`${key}: missing in ${locale}`);
			else shapes.add(inputs(messages[key]));
		}
		if (shapes.size > 1) faults.push(`${key}: other inputs in another language`);
	}
	return faults;
}

/**
 * Holds the words of both languages against each other and against the code below `src`.
 * @throws Error that lists every fault, so that the build fails
 */
export function checkMessages(src: string): void {
	const faults = messageFaults(
		{ nl: read(src, 'nl'), en: read(src, 'en') },
		codeFiles(src).map((path) => readFileSync(path, 'utf8'))
	);
	if (faults.length > 0) throw new Error(`Words:\n${faults.join('\n')}`);
}
