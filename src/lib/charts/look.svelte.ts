import { createSubscriber } from 'svelte/reactivity';
import { INKS, type Ink, type Look } from './plain-chart';

/** Patterns are painted with the colours of others. */
const TOKENS: Readonly<Record<Ink, string>> = {
	ink: 'ink',
	quiet: 'ink-3',
	hair: 'hair',
	page: 'page',
	surface: 'surface',
	greed: 'greed',
	'greed-fill': 'greed-fill',
	fear: 'fear',
	stripes: 'fear',
	dots: 'ink-2',
	crosses: 'ink-2',
	line: 'line',
	t3: 't3'
};
/** The smallest text, CSS pixels, and its size beside that of the page. */
const LEAST_TEXT = 13;
const TEXT_SHARE = 0.8125;

/** What charts are drawn with, but for their size. */
export interface ChartsLook extends Omit<Look, 'width' | 'height'> {
	/** Whether the ink is lighter than the page. */
	lightInk: boolean;
}

/** How light a computed colour is, 0–255. */
const lightness = (colour: string) =>
	Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));

/** The tokens as colours: a property with light-dark() has to be computed on an element first. */
function readLook(): ChartsLook {
	const probe = document.createElement('span');
	document.body.append(probe);
	const read = (ink: Ink) => {
		probe.style.color = `var(--${TOKENS[ink]})`;
		return getComputedStyle(probe).color;
	};
	const colours = Object.fromEntries(INKS.map((ink) => [ink, read(ink)])) as Look['colours'];
	probe.remove();
	const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
	return {
		colours,
		lightInk: lightness(colours.ink) > lightness(colours.page),
		ratio: Math.min(3, devicePixelRatio),
		fontSize: Math.max(LEAST_TEXT, root * TEXT_SHARE),
		fontFamily: getComputedStyle(document.body).fontFamily
	};
}

let look: ChartsLook | undefined;

/** Hears of everything that changes how charts look. */
const subscribe = createSubscriber((update) => {
	const changed = () => {
		look = undefined;
		update();
	};
	const themes = new MutationObserver(changed);
	themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	const queries = [
		'(prefers-color-scheme: dark)',
		'(prefers-contrast: more)',
		'(forced-colors: active)',
		`(resolution: ${devicePixelRatio}dppx)`
	].map((query) => matchMedia(query));
	for (const query of queries) query.addEventListener('change', changed);
	return () => {
		look = undefined;
		themes.disconnect();
		for (const query of queries) query.removeEventListener('change', changed);
	};
});

/** What charts are drawn with now; read again when the theme changes. */
export function chartsLook(): ChartsLook {
	subscribe();
	look ??= readLook();
	return look;
}
