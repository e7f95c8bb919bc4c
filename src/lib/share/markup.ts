/** An element of a page. */
export interface MarkupElement {
	tag:
		| 'div'
		| 'header'
		| 'section'
		| 'h1'
		| 'h2'
		| 'h3'
		| 'p'
		| 'ul'
		| 'li'
		| 'img'
		| 'details'
		| 'summary'
		| 'table'
		| 'caption'
		| 'thead'
		| 'tbody'
		| 'tr'
		| 'th'
		| 'td';
	attributes: Readonly<
		Partial<Record<'class' | 'dir' | 'alt' | 'src' | 'width' | 'height' | 'scope' | 'open', string>>
	>;
	children: readonly Markup[];
}

/** A piece of a page as plain data, in which text is text: nothing in it can become an element. */
export type Markup = string | MarkupElement;

/** An element, with its class where it has one. */
export function element(
	tag: MarkupElement['tag'],
	children: readonly Markup[] | string,
	attributes: MarkupElement['attributes'] = {}
): MarkupElement {
	return { tag, attributes, children: typeof children === 'string' ? [children] : children };
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text that says itself between tags and within quotes. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);

/** A piece of a page as HTML. */
export function htmlOf(markup: Markup): string {
	if (typeof markup === 'string') return escapeHtml(markup);
	const { tag, attributes, children } = markup;
	const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
	const start = `<${tag}${said.join('')}>`;
	return tag === 'img' ? start : `${start}${children.map(htmlOf).join('')}</${tag}>`;
}
