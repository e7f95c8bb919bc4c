import { INKS, type Ink, type Look } from './plain-chart';

/** The light colours of the design, whatever theme the screen has: paper is white. */
const COLOURS: Look['colours'] = {
	ink: '#10211B',
	quiet: '#55665E',
	hair: '#D3DAD2',
	page: '#FFFFFF',
	surface: '#FFFFFF',
	greed: '#C87000',
	'greed-fill': '#FFB02E',
	fear: '#4050C4',
	stripes: '#4050C4',
	dots: '#3D4F47',
	crosses: '#3D4F47',
	line: '#0F7F63',
	t3: '#4B6257'
};
/** The width of what is printed on A4 within margins of 15 mm, CSS pixels. */
export const PAPER_WIDTH = 680;
/** Dots for each CSS pixel: 288 to an inch. */
const RATIO = 3;

const linear = (share: number) =>
	share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
const encoded = (light: number) =>
	light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;

/**
 * The grey that is as light as a colour, so that what stands out on it still does.
 * Source: the relative luminance of WCAG 2.2, and the transfer function of sRGB (IEC 61966-2-1).
 * @param colour `#RRGGBB`
 */
export function greyOf(colour: string): string {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
		linear(parseInt(colour.slice(at, at + 2), 16) / 255)
	);
	const grey = Math.round(255 * encoded(0.2126 * red + 0.7152 * green + 0.0722 * blue));
	return `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
}

/** The bright fill of greed would hardly be seen in grey: there it is the colour of thin bars. */
const IN_GREY: Look['colours'] = { ...COLOURS, 'greed-fill': COLOURS.greed };

/** A chart that is so high on the screen is lower on paper: more of them go on a page. */
export const paperHeight = (height: number) => Math.round(0.82 * height);

/**
 * How a chart is drawn on paper.
 * @param height on the screen, CSS pixels
 */
export function paperLook(height: number, grey: boolean): Look {
	const paint = (ink: Ink) => [ink, grey ? greyOf(IN_GREY[ink]) : COLOURS[ink]];
	return {
		width: PAPER_WIDTH,
		height: paperHeight(height),
		ratio: RATIO,
		fontSize: 13,
		fontFamily: 'system-ui, sans-serif',
		colours: Object.fromEntries(INKS.map(paint)) as Look['colours']
	};
}
