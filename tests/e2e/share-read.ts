import { readFileSync } from 'node:fs';
import type { Unlock } from '../../src/lib/share/packed-file';
import { readShare } from '../../src/lib/share/share-file-in';

/** All that a share says, as one text. */
export async function saysOf(path: string, unlock: Unlock): Promise<string> {
	const said: unknown[] = [];
	await readShare(new Blob([readFileSync(path)]), unlock, {
		header: (header) => void said.push(header),
		row: (row) => void said.push(row),
		refused: (line) => void said.push(line)
	});
	return JSON.stringify(said);
}
