import type { Markup, MarkupElement } from '$lib/share/markup';

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

/**
 * Lays blocks on paper, in place of those that lay there. What stays the same is left alone: its pictures
 * are not read anew, and its place not worked out.
 */
export function layer(paper: HTMLElement): (blocks: readonly MarkupElement[]) => void {
	let laid = new Map<string, ChildNode>();
	return (blocks) => {
		const next = new Map<string, ChildNode>();
		const nodes = blocks.map((block) => {
			const key = JSON.stringify(block);
			const node = laid.get(key) ?? nodeOf(block);
			laid.delete(key);
			next.set(key, node);
			return node;
		});
		const kept = new Set(nodes);
		for (const node of [...paper.childNodes]) if (!kept.has(node)) node.remove();
		nodes.forEach((node, index) => {
			const there = paper.childNodes[index] ?? null;
			if (there !== node) paper.insertBefore(node, there);
		});
		laid = next;
	};
}
