import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, htmlOf } from '../../../src/lib/share/markup';
import { reportBlocks, type Report, type ReportChart } from '../../../src/lib/share/report';
import { reportFile as piecesOf } from '../../../src/lib/share/report-file';

const STYLES = readFileSync(
	join(import.meta.dirname, '../../../src/lib/styles/report.css'),
	'utf8'
);
/** A PNG begins with these; the file takes any bytes as they are. */
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0x00);

const chart = (say: (what: string) => string, more: Partial<ReportChart> = {}): ReportChart => ({
	key: 'tension',
	title: say('chart'),
	sentence: say('sentence'),
	how: say('how'),
	alt: say('alt'),
	picture: PICTURE,
	width: 680,
	height: 320,
	table: () => ({ head: [say('when'), say('figure')], rows: [[say('row'), say('cell')]] }),
	...more
});
/** A report with something in every place, all of it said by `say`. */
const report = (say: (what: string) => string, more: Partial<Report> = {}): Report => ({
	language: 'nl',
	title: say('title'),
	name: say('name'),
	period: say('period'),
	about: [say('about')],
	charts: [chart(say), chart(say, { key: 'undrawn', picture: null })],
	events: { title: say('marked'), rows: [{ when: say('day'), what: say('event') }] },
	said: { title: say('said'), scope: say('scope'), sentences: [say('first'), say('second')] },
	notes: {
		title: say('notes'),
		notes: [{ title: say('note'), asked: say('asked'), text: say('text') }]
	},
	source: say('source'),
	words: { table: say('table'), noPicture: say('none') },
	...more
});
const PLACES: string[] = [];
const counted = report((what) => {
	PLACES.push(what);
	return what;
});
for (const { table } of counted.charts) table();

const reportFile = (of: Report, styles: string) => [...piecesOf(of, styles)].join('');
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));
/** The tags in order, their attributes by name alone. */
const skeleton = (html: string) =>
	[...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, '=""'));
/** What is read of it: text, and what attributes say. */
const readBack = (html: string) =>
	html
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&');

const timesIn = (text: string, part: string) => text.split(part).length - 1;
/**
 * Each place says its own once. Besides, each of the two charts says the period and the source once
 * more, the caption of its table its title, and the words that open a table stand at both. What was not
 * drawn is not described.
 */
const SAID_IN_BODY = PLACES.length + 4 + 2 + 1 - 1;

const CANARIES = [
	'<script>alert(1)</script>',
	'</title></style></head><img src=x onerror=alert(1)>',
	'" onload="alert(1)',
	"' onmouseover='alert(1)",
	'<!-- --><![CDATA[ ]]>',
	'&lt;b&gt; & &amp;',
	'javascript:alert(1)',
	'</main><iframe srcdoc="<script>1</script>">',
	'\u202Egnp.exe\u2066'
];

describe('what was typed stays text', () => {
	const plain = skeleton(
		reportFile(
			report((what) => what),
			STYLES
		)
	);

	test.each(CANARIES)('in every place: %s', (canary) => {
		const html = reportFile(
			report(() => canary),
			STYLES
		);
		expect(skeleton(html)).toEqual(plain);
		expect(timesIn(readBack(bodyOf(html)), canary)).toBe(SAID_IN_BODY);
	});

	test('whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (typed) => {
				// A blank line parts paragraphs.
				fc.pre(!/[\r\n]/.test(typed));
				const html = reportFile(
					report(() => typed),
					STYLES
				);
				expect(skeleton(html)).toEqual(plain);
				expect(readBack(bodyOf(html))).toContain(typed);
			})
		);
	});

	test('no attribute can be left', () => {
		expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
	});
});

describe('the file', () => {
	const html = reportFile(
		report((what) => what),
		STYLES
	);

	test('says its language, and that it is UTF-8 before anything that was typed', () => {
		expect(
			html.startsWith('<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">')
		).toBe(true);
		expect(
			reportFile(
				report((what) => what, { language: 'en' }),
				''
			)
		).toContain('<html lang="en">');
	});

	test('allows nothing but its own styles and pictures', () => {
		const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html)!;
		const hash = createHash('sha256').update(STYLES).digest('base64');
		expect(readBack(policy!)).toBe(
			`default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
		);
		expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
		expect(html).toContain(`<style>${STYLES}</style>`);
	});

	test('asks for nothing from elsewhere', () => {
		const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
		expect(addresses).toEqual(['data:image/png;base64,iVBOR/8A']);
		expect(STYLES).not.toMatch(/url\(|@import/);
		expect(html).not.toMatch(/<(script|iframe|link|object|embed|form|base)\b/);
		expect(html).not.toMatch(/\sstyle=|\son\w+=/);
	});

	test('refuses styles that would end too early', () => {
		expect(() => reportFile(report(String), 'p{}</STYLE ><p>')).toThrow(TypeError);
	});

	test('has a table for each chart, with what heads each row and column', () => {
		expect(html.match(/<table>/g)).toHaveLength(2);
		expect(html).toContain('<th scope="col">when</th><th scope="col">figure</th>');
		expect(html).toContain('<th scope="row" dir="auto">row</th><td>cell</td>');
	});

	test('says beside each chart of which days it is, and where it comes from', () => {
		expect(timesIn(html, '<p class="quiet">period · source</p>')).toBe(2);
	});

	test('printed from the app it has no table, but where that stands for a chart', () => {
		const onPaper = [
			...reportBlocks(
				report((what) => what),
				() => 'blob:x',
				true
			)
		].map(htmlOf);
		expect(onPaper.filter((block) => block.includes('<img src="blob:x" alt="alt"'))).toHaveLength(
			1
		);
		expect(onPaper.join('').match(/<details[^>]*>/g)).toEqual(['<details open="open">']);
	});

	test('opens the table where a chart could not be drawn', () => {
		expect(html.match(/<details>/g)).toHaveLength(1);
		expect(html.match(/<details open="open">/g)).toHaveLength(1);
		expect(html.match(/<img /g)).toHaveLength(1);
	});

	test('leaves out what is not there', () => {
		const least = reportFile(
			report((what) => what, {
				name: '',
				about: [],
				charts: [],
				events: null,
				said: null,
				notes: null
			}),
			''
		);
		expect(bodyOf(least).replace(/\n/g, '')).toBe(
			'<body><main class="report"><header class="block"><h1 class="title">title</h1>' +
				'<p class="period">period</p><p class="quiet">source</p></header></main></body></html>'
		);
		expect(least).toContain('<title>title · period</title>');
	});
});

describe('a note', () => {
	const ofNote = (text: string) =>
		bodyOf(
			reportFile(
				report((what) => what, {
					charts: [],
					events: null,
					said: null,
					notes: { title: 'Notes', notes: [{ title: 'Monday', asked: '', text }] }
				}),
				''
			)
		);

	test('keeps its heading, and that of all notes, with its first paragraph', () => {
		expect(ofNote('one\ntwo\n\n \r\nthree')).toContain(
			'<section class="block"><h2 class="heading">Notes</h2><h3 class="subheading">Monday</h3>' +
				'<p class="typed" dir="auto">one\ntwo</p></section>\n' +
				'<div class="block"><p class="typed" dir="auto">three</p></div>'
		);
	});

	test('may be cut only where it is long', () => {
		expect(ofNote('a'.repeat(1500))).not.toContain('splits');
		expect(ofNote('a'.repeat(1501))).toContain(
			'<section class="block splits"><h2 class="heading">Notes</h2>'
		);
	});
});

describe('the styles', () => {
	test('are those of A4, cut no block and leave no heading alone', () => {
		expect(STYLES).toMatch(/@page \{\s*size: A4;\s*margin: 15mm;/);
		expect(STYLES).toMatch(/\.block \{\s*break-inside: avoid;/);
		expect(STYLES).toMatch(/\.report \.subheading \{[^}]*break-after: avoid;/);
	});
});
