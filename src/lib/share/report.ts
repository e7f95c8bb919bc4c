import { element, type Markup, type MarkupElement } from './markup';

/** A table with a heading above each column; the first names the row. */
export interface ReportTable {
	head: readonly string[];
	rows: readonly (readonly string[])[];
}

/** A chart with all that is said of it. */
export interface ReportChart {
	/** Tells it from the others. */
	key: string;
	title: string;
	/** What is to be seen. */
	sentence: string;
	/** How it is read; may be empty. */
	how: string;
	/** What it is called where it is not seen. */
	alt: string;
	/** A PNG; null where it could not be drawn, and the table stands in for it. */
	picture: Uint8Array | null;
	/** CSS pixels. */
	width: number;
	height: number;
	/** Worked out where it is wanted. */
	table: () => ReportTable;
}

/** Something that was written, and of when. */
export interface ReportNote {
	title: string;
	/** What it answers; empty where it answers nothing. */
	asked: string;
	text: string;
}

/** What stands on paper of a period. All of it is text: markup in it stays as it was typed. */
export interface Report {
	language: 'nl' | 'en';
	title: string;
	/** Whose it is; empty where that is not said. */
	name: string;
	/** Of which days. */
	period: string;
	/** What the figures are, and what is in it and what is not: a sentence each. */
	about: readonly string[];
	charts: readonly ReportChart[];
	/** What was marked, with its days; null where it stands in none. */
	events: { title: string; rows: readonly { when: string; what: string }[] } | null;
	/** What may be said, and of which days that is; null likewise. */
	said: { title: string; scope: string; sentences: readonly string[] } | null;
	/** What was written; null likewise. */
	notes: { title: string; notes: readonly ReportNote[] } | null;
	/** Where it comes from, and of when. */
	source: string;
	words: {
		/** Opens the table of a chart. */
		table: string;
		/** Stands where a chart could not be drawn. */
		noPicture: string;
	};
}

/** Where the picture of a chart is to be found. */
export type AddressOf = (chart: ReportChart) => string;

/** A text of more UTF-16 units than this may be cut at the end of a page. */
const LONGEST_WHOLE = 1500;

const heading = (text: string) => element('h2', text, { class: 'heading' });
const paragraph = (text: string, look: string) => element('p', text, { class: look });
/** What someone typed: it may run from right to left. */
const typed = (text: string, look: string) => element('p', text, { class: look, dir: 'auto' });

function tableOf(title: string, { head, rows }: ReportTable): MarkupElement {
	return element('table', [
		element('caption', title, { class: 'unseen' }),
		element('thead', [
			element(
				'tr',
				head.map((each) => element('th', each, { scope: 'col' }))
			)
		]),
		element(
			'tbody',
			rows.map(([name = '', ...cells]) =>
				element('tr', [
					element('th', name, { scope: 'row', dir: 'auto' }),
					...cells.map((cell) => element('td', cell))
				])
			)
		)
	]);
}

/** Opened where the chart could not be drawn; on paper, what is not opened is nothing. */
function tableBlock(
	{ title, table, picture }: ReportChart,
	words: Report['words'],
	onPaper: boolean
): MarkupElement[] {
	if (picture && onPaper) return [];
	const attributes: MarkupElement['attributes'] = picture ? {} : { open: 'open' };
	return [
		element('details', [element('summary', words.table), tableOf(title, table())], attributes)
	];
}

function chartBlock(
	chart: ReportChart,
	{ period, source, words }: Report,
	addressOf: AddressOf,
	onPaper: boolean
): MarkupElement {
	const { title, sentence, how, alt, picture, width, height } = chart;
	const size = { width: `${width}`, height: `${height}` };
	return element(
		'section',
		[
			heading(title),
			paragraph(sentence, 'says'),
			picture
				? element('img', [], { src: addressOf(chart), alt, ...size })
				: paragraph(words.noPicture, 'quiet'),
			...(how === '' ? [] : [paragraph(how, 'quiet')]),
			// A page may come to lie apart from the others.
			paragraph(`${period} · ${source}`, 'quiet'),
			...tableBlock(chart, words, onPaper)
		],
		// A long table may be cut between its rows.
		{ class: picture ? 'block' : 'block splits' }
	);
}

function headBlock({ title, name, period, about, source }: Report): MarkupElement {
	return element(
		'header',
		[
			element('h1', title, { class: 'title' }),
			...(name === '' ? [] : [typed(name, 'name')]),
			paragraph(period, 'period'),
			// Together: a report of a share has many.
			...(about.length > 0 ? [paragraph(about.join(' '), 'quiet')] : []),
			paragraph(source, 'quiet')
		],
		{ class: 'block' }
	);
}

function eventsBlock({ events }: Report): MarkupElement[] {
	if (!events) return [];
	const rows = events.rows.map(({ when, what }) =>
		element('li', [element('p', when, { class: 'when' }), element('p', what, { dir: 'auto' })])
	);
	return [
		element('section', [heading(events.title), element('ul', rows)], {
			class: 'block splits'
		})
	];
}

/** The heading stays with the first sentence; the others may go on to the next page. */
function saidBlocks({ said }: Report): MarkupElement[] {
	if (!said) return [];
	const [first = '', ...rest] = said.sentences;
	return [
		element(
			'section',
			[heading(said.title), paragraph(said.scope, 'quiet'), typed(first, 'claim')],
			{ class: 'block' }
		),
		...rest.map((each) => element('div', [typed(each, 'claim')], { class: 'block' }))
	];
}

const isLong = (text: string) => text.length > LONGEST_WHOLE;

/** A note, its heading with its first paragraph; the others may go on to the next page. */
function noteBlocks({ title, asked, text }: ReportNote, above: readonly Markup[]): MarkupElement[] {
	const [first = '', ...rest] = text.split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/);
	const look = (of: string) => ({ class: isLong(of) ? 'block splits' : 'block' });
	const head = [
		...above,
		element('h3', title, { class: 'subheading' }),
		...(asked === '' ? [] : [typed(asked, 'asked')]),
		typed(first, 'typed')
	];
	return [
		element('section', head, look(first)),
		...rest.map((each) => element('div', [typed(each, 'typed')], look(each)))
	];
}

/**
 * A report in blocks that follow each other down its pages. None is cut but where it says that it
 * may be, and a heading is never the last thing on a page. Each is worked out as it is asked for: of a
 * long period that takes a slow phone its time.
 * @param onPaper whether it is printed from here, so that no table can be opened in it
 */
export function* reportBlocks(
	report: Report,
	addressOf: AddressOf,
	onPaper: boolean
): Generator<MarkupElement> {
	const { charts, notes } = report;
	yield headBlock(report);
	for (const chart of charts) yield chartBlock(chart, report, addressOf, onPaper);
	yield* eventsBlock(report);
	yield* saidBlocks(report);
	for (const [index, note] of (notes?.notes ?? []).entries()) {
		yield* noteBlocks(note, index === 0 ? [heading(notes!.title)] : []);
	}
}
