import { changesAsText } from '../lib/core/changes';
import type { Change } from '../lib/core/records';
import { localKeep, windowKeep } from '../lib/platform/keep';
import { copyText, saveText } from '../lib/platform/text-out';
import { readAtRest } from '../lib/storage/at-rest';
import { SHOWN_KEY } from '../lib/storage/names';

/**
 * What stands between a seller and a white screen where the app itself does not start: all that is
 * stored, as lines to copy or to save. early.js watches over the start and fetches it.
 */

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
	attached: [
		'Foto’s en geluid staan niet in deze tekst.',
		'Photos and sound are not in this text.'
	],
	unread: ['Het dagboek zelf ging niet open.', 'The journal itself did not open.']
} as const;
type Word = keyof typeof WORDS;

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
async function allText(faults: readonly string[]): Promise<string> {
	const journal = windowKeep().getItem(SHOWN_KEY) ?? localKeep().getItem(SHOWN_KEY) ?? 'own';
	const { rows, kept, complete } = await readAtRest(journal, localKeep());
	const lines = rows.map(line).filter(Boolean).sort();
	const beside = kept.map(({ kind, key, text }) => `${kind} ${key}: ${text}`);
	const unread = complete ? [] : [...WORDS.unread];
	const attached = rows.some((row) => {
		const { kind, body } = (row ?? {}) as Partial<Change>;
		return kind === 'attachment' && body !== null;
	});
	return [
		...unread,
		...(attached ? WORDS.attached : []),
		...lines,
		'',
		...beside,
		'',
		...faults
	].join('\n');
}

function button(word: Word, press: () => unknown): HTMLButtonElement {
	const element = say('button', word);
	element.className = 'button small quiet';
	element.onclick = press;
	return element;
}

/**
 * Shows the screen, until the app comes alive after all.
 * @param faults what went wrong, to be told with the rest
 */
export async function show(faults: readonly string[]): Promise<void> {
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
	new MutationObserver(() => screen?.remove()).observe(document.documentElement, {
		attributeFilter: ['data-alive']
	});
	area.value = await allText(faults);
	screen.append(label, area);
}
