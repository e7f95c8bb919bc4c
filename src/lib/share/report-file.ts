import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './base64';
import { escapeHtml, htmlOf } from './markup';
import { reportBlocks, type Report, type ReportChart } from './report';

export const REPORT_TYPE = 'text/html';

const pictureAddress = ({ picture }: ReportChart) =>
	`data:image/png;base64,${toBase64(picture ?? new Uint8Array())}`;

/** Nothing is fetched, nothing runs, nothing is sent: only these very styles, and its own pictures. */
function policyOf(styles: string): string {
	return [
		"default-src 'none'",
		'img-src data:',
		`style-src 'sha256-${toBase64(sha256(utf8ToBytes(styles)))}'`,
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
}

/**
 * A report as one HTML file that needs no app and no network, in pieces that follow each other. Each is
 * worked out as it is asked for.
 * @param styles of the page, the app's own; a style sheet that holds `</style` is refused
 * @throws TypeError where the styles would end too early
 */
export function* reportFile(report: Report, styles: string): Generator<string> {
	if (/<\/style/i.test(styles)) throw new TypeError('styles that would end too early');
	const { language, title, name, period } = report;
	const called = [title, name, period].filter((each) => each !== '').join(' · ');
	yield [
		'<!doctype html>',
		`<html lang="${language}">`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(styles))}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="referrer" content="no-referrer">',
		'<meta name="color-scheme" content="light">',
		`<title>${escapeHtml(called)}</title>`,
		`<style>${styles}</style>`,
		'</head>',
		'<body>',
		'<main class="report">',
		''
	].join('\n');
	for (const block of reportBlocks(report, pictureAddress, false)) yield `${htmlOf(block)}\n`;
	yield '</main>\n</body>\n</html>\n';
}
