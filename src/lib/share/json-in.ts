import { Refused } from './refusal';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENS = new Set([0x5b, 0x7b]);
const CLOSES = new Set([0x5d, 0x7d]);

/** How deep lists and objects lie within each other in JSON, without parsing it. */
export function depthOf(json: string): number {
	let depth = 0;
	let deepest = 0;
	let quoted = false;
	for (let at = 0; at < json.length; at += 1) {
		const code = json.charCodeAt(at);
		if (quoted) {
			if (code === BACKSLASH) at += 1;
			else if (code === QUOTE) quoted = false;
		} else if (code === QUOTE) quoted = true;
		else if (OPENS.has(code)) deepest = Math.max(deepest, (depth += 1));
		else if (CLOSES.has(code)) depth -= 1;
	}
	return deepest;
}

/**
 * What JSON says. Names such as `__proto__` come out as plain fields; nothing may be assigned from
 * it as a whole. Of a name that stands there twice the last counts.
 * @param deepest how deep lists may lie within each other
 * @throws Refused 'too_deep', 'bad_json'
 */
export function jsonIn(json: string, deepest: number): unknown {
	if (depthOf(json) > deepest) throw new Refused('too_deep');
	try {
		return JSON.parse(json) as unknown;
	} catch {
		throw new Refused('bad_json');
	}
}
