import { changesAsText } from '../lib/core/changes';
import type { Change } from '../lib/core/records';
import { localKeep, windowKeep } from '../lib/platform/keep';
import { copyText, saveText } from '../lib/platform/text-out';
import { readAtRest } from '../lib/storage/at-rest';
import { SHOWN_KEY } from '../lib/storage/names';

/**
 * What stands between a seller and a white screen where the app itself does not start: all that is
 * stored, as lines to copy or to save. It shows by itself where nothing came alive, or when it is
 * asked for by an event named `rescue`, and goes as soon as the app is there after all.
 */

/** A slow phone gets this long after the page and its files are there. */
const ALIVE_WITHIN_MS = 8000;
/** How long a start that failed gets to come alive all the same. */
const AFTER_FAULT_MS = 500;

/** The sentences on the screen: Dutch, and the same in English. */
const WORDS = {
	head: ['De app start niet', 'The app does not start'],
	safe: [
		'Wat je bewaarde staat nog op dit toestel. Ververs de app.',
		'What you saved is still on this device. Refresh the app.'
	],
	again: [
		'Komt dit terug? Bewaar dan je dagboek als tekst en meld het. Wis niets in je browser.',
		'Does it come back? Then keep your journal as text and report it. Erase nothing in your browser.'
	],
	reload: ['Ververs de app', 'Refresh the app'],
	copy: ['Kopieer alles', 'Copy everything'],
	save: ['Bewaar als bestand', 'Save as file'],
	copied: ['Gekopieerd', 'Copied'],
	refused: [
		'Je browser laat kopiëren niet toe. Selecteer de tekst zelf.',
		'Your browser does not allow copying. Select the text yourself.'
	],
	text: ['Je dagboek als tekst', 'Your journal as text'],
	unread: ['Het dagboek zelf ging niet open.', 'The journal itself did not open.']
} as const;
type Word = keyof typeof WORDS;

const root = document.documentElement;
const faults: string[] = [];
let screen: HTMLElement | null = null;

/** Makes an element that says something in both languages. */
function say<T extends keyof HTMLElementTagNameMap>(tag: T, word: Word): HTMLElementTagNameMap[T] {
	const element = document.createElement(tag);
	for (const [index, lang] of ['nl', 'en'].entries()) {
		const part = document.createElement('span');
		part.lang = lang;
		part.textContent = (index ? ' · ' : '') + WORDS[word][index]!;
		element.append(part);
	}
	return element;
}

function line(row: unknown): string {
	const { body } = (row ?? {}) as Partial<Change>;
	if (body === null) return '';
	try {
		return changesAsText([row as Change]) || JSON.stringify(row);
	} catch {
		return JSON.stringify(row);
	}
}

/** Everything that is stored of the journal that this window shows, and what went wrong. */
async function allText(): Promise<string> {
	const journal = windowKeep().getItem(SHOWN_KEY) ?? localKeep().getItem(SHOWN_KEY) ?? 'own';
	const { rows, kept, complete } = await readAtRest(journal, localKeep());
	const lines = rows.map(line).filter(Boolean).sort();
	const beside = kept.map(({ kind, key, text }) => `${kind} ${key}: ${text}`);
	const unread = complete ? [] : [...WORDS.unread];
	return [...unread, ...lines, '', ...beside, '', ...faults].join('\n');
}

function button(word: Word, press: () => unknown): HTMLButtonElement {
	const element = say('button', word);
	element.className = 'button small quiet';
	element.onclick = press;
	return element;
}

async function show(): Promise<void> {
	if (screen) return;
	screen = document.createElement('main');
	screen.id = 'rescue';
	screen.className = 'panel';
	const status = document.createElement('p');
	status.setAttribute('role', 'status');
	const area = document.createElement('textarea');
	area.readOnly = true;
	area.rows = 12;
	const label = say('label', 'text');
	label.htmlFor = area.id = 'rescue-text';
	const buttons = document.createElement('p');
	buttons.className = 'choices';
	buttons.append(
		button('reload', () => location.reload()),
		button('copy', async () => {
			const copied = await copyText(area.value);
			status.replaceChildren(say('span', copied ? 'copied' : 'refused'));
			if (!copied) area.select();
		}),
		button('save', () => saveText(area.value, 'ambitiespanning.txt'))
	);
	screen.append(say('h1', 'head'), say('p', 'safe'), say('p', 'again'), buttons, status);
	document.body.prepend(screen);
	area.value = await allText();
	screen?.append(label, area);
}

const alive = () => root.dataset.alive !== undefined;
const showUnlessAlive = () => void (alive() || show());

function fault(event: Event): void {
	if (alive()) return;
	const { target } = event;
	const { reason, message } = event as Partial<PromiseRejectionEvent & ErrorEvent>;
	const file =
		target instanceof HTMLScriptElement
			? target.src
			: target instanceof HTMLLinkElement
				? target.href
				: '';
	faults.push(file || String(reason ?? message));
	setTimeout(showUnlessAlive, AFTER_FAULT_MS);
}

addEventListener('error', fault, true);
addEventListener('unhandledrejection', fault);
addEventListener('rescue', () => void show());
const wait = () => setTimeout(showUnlessAlive, ALIVE_WITHIN_MS);
if (document.readyState === 'complete') wait();
else addEventListener('load', wait, { once: true });
// It came after all.
new MutationObserver(() => {
	if (!alive()) return;
	screen?.remove();
	screen = null;
}).observe(root, { attributeFilter: ['data-alive'] });
