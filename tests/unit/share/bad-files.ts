/** Lines as a file. */
export const linesBlob = (from: readonly string[]) =>
	new Blob([from.map((line) => `${line}\n`).join('')]);

/** The same file whose header says something else. */
export function withHeader([header, ...lines]: readonly string[], part: object): Blob {
	const said = JSON.parse(header!) as object;
	return linesBlob([JSON.stringify({ ...said, ...part }), ...lines]);
}

/**
 * Files of records that went bad as a whole, and why each is refused.
 * @param lines of a good one with more than two records, in one of which stands "Nog"
 */
export function badFiles(lines: readonly string[]): [string, () => Blob, string][] {
	return [
		['that is empty', () => new Blob([]), 'empty'],
		['of one byte', () => new Blob(['x']), 'unknown_format'],
		['of a newer form', () => withHeader(lines, { version: '2.0' }), 'newer'],
		['of no version', () => withHeader(lines, { version: 1 }), 'unknown_format'],
		['that counts otherwise', () => withHeader(lines, { count: 1 }), 'count_mismatch'],
		['that counts below nothing', () => withHeader(lines, { count: -1 }), 'count_mismatch'],
		['of too many records', () => withHeader(lines, { count: 500_001 }), 'too_many'],
		['in UTF-16', () => new Blob([Uint8Array.from([0xff, 0xfe, 0x7b, 0])]), 'not_utf8'],
		['in Latin-1', () => new Blob([Uint8Array.from([0x7b, 0xe9, 0x7d])]), 'not_utf8'],
		['without its last line', () => linesBlob(lines.slice(0, -1)), 'damaged'],
		['with a line after its last', () => linesBlob([...lines, lines[1]!]), 'damaged'],
		[
			'with a line less',
			() => linesBlob(lines.filter((_, index) => index !== 2)),
			'count_mismatch'
		],
		[
			'in which a letter was changed',
			() => linesBlob(lines.map((line) => line.replace('Nog', 'nog'))),
			'hash_mismatch'
		],
		['cut within a line', () => new Blob([`${lines[0]!}\n${lines[1]!.slice(0, -9)}`]), 'bad_json'],
		['with a line that is a list', () => linesBlob([lines[0]!, '[1]']), 'unknown_format'],
		[
			'with lists in lists',
			() => linesBlob([lines[0]!, `{"id":${'['.repeat(5_000_000)}`.slice(0, 120_000)]),
			'too_deep'
		],
		['with an endless line', () => linesBlob([lines[0]!, 'x'.repeat(200_000)]), 'line_too_long'],
		['that is a list in a list in …', () => new Blob(['['.repeat(5_000_000)]), 'line_too_long'],
		['that is a picture', () => new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47])]), 'not_utf8']
	];
}
