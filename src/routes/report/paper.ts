import type { Markup, MarkupElement } from '$lib/share/markup';
import { inTurn } from '$lib/ui/in-turn';

/** A page of its own in the file; on the screen its headings stand below two that are there. */
const LEVELS_ABOVE = 2;

const onScreen = (tag: string) =>
	tag.replace(/^h(\d)$/, (_, level: string) => `h${Number(level) + LEVELS_ABOVE}`);

/** As an element of Svelte it would be, but what that takes would travel with the first screen. */
function nodeOf(markup: Markup): ChildNode {
	if (typeof markup === 'string') return document.createTextNode(markup);
	const { tag, attributes, children } = markup;
	const made = document.createElement(onScreen(tag));
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children.map(nodeOf));
	return made;
}

/** Blocks by what they say; those that say the same are told apart by how many came before. */
function keyed(blocks: readonly MarkupElement[]): Map<string, MarkupElement> {
	const all = new Map<string, MarkupElement>();
	for (const block of blocks) {
		let key = JSON.stringify(block);
		while (all.has(key)) key += ' ';
		all.set(key, block);
	}
	return all;
}

/**
 * Lays blocks on paper, in place of those that lay there, each in a turn of its own. What stays the same
 * is left alone: its pictures are not read anew, and its place not worked out.
 * @returns lays other blocks, and returns what calls that off
 */
export function layer(paper: HTMLElement): (blocks: readonly MarkupElement[]) => () => void {
	const laid = new Map<string, ChildNode>();
	return (blocks) => {
		const next = keyed(blocks);
		for (const key of [...laid.keys()]) if (!next.has(key)) laid.delete(key);
		const stays = new Set<ChildNode>(laid.values());
		const order = [...next];
		let index = 0;
		const there = () => paper.childNodes[index] ?? null;
		const lay = () => {
			for (let node = there(); node && !stays.has(node); node = there()) node.remove();
			const one = order[index];
			if (!one) return;
			const [key, block] = one;
			const node = laid.get(key) ?? nodeOf(block);
			if (there() !== node) paper.insertBefore(node, there());
			laid.set(key, node);
			stays.add(node);
			index += 1;
			callOff = inTurn(lay);
		};
		let callOff = inTurn(lay);
		return () => callOff();
	};
}
