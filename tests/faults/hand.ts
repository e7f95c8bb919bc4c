import type { BrowserContext, Page } from '@playwright/test';

/** What a page presses by itself, so that a window in the background is as quick as one in front. */
interface Hand {
	/** Resolves with what stands at this place, once it does. */
	found(css: string): Promise<HTMLElement>;
	/**
	 * Logs a moment from Today and stays at its question; returns its id, or null where the screen says
	 * that it could not be saved.
	 */
	log(turn: number): Promise<string | null>;
	/** Goes back to Today: by saying how it ended, or by leaving that for later. */
	leave(ending: boolean): Promise<void>;
	/** Types into the note of Today, and waits until it is said to be saved. */
	type(piece: string): Promise<void>;
}

declare global {
	interface Window {
		hand: Hand;
		/** Tells the ledger of an entry, other than a moment, of which the screen said that it is saved. */
		saidSavedBeside: (what: 'ended' | 'note', of: string) => void;
	}
}

/** Runs in the page, before the app. */
function makeHand(): void {
	const PATIENCE_MS = 60_000;
	const settled = <T>(look: () => T | null) =>
		new Promise<T>((resolve, reject) => {
			const observer = new MutationObserver(() => again());
			const timer = setTimeout(() => reject(new Error(`in vain: ${look}`)), PATIENCE_MS);
			const again = () => {
				const answer = look();
				if (answer === null) return;
				observer.disconnect();
				clearTimeout(timer);
				resolve(answer);
			};
			observer.observe(document, { subtree: true, childList: true, characterData: true });
			again();
		});
	const found = (css: string) => settled(() => document.querySelector<HTMLElement>(css));
	const address = async (): Promise<string> => {
		// It follows the word.
		for (;;) {
			const id = /\/moment\/([0-9a-f-]{36})\/question$/.exec(location.pathname)?.[1];
			if (id) return id;
			await new Promise((resolve) => setTimeout(resolve));
		}
	};
	const note = () => document.querySelector<HTMLTextAreaElement>('textarea[id^="note-"]');
	const saying = (field: Element) => field.parentElement!.querySelector('[role=status]')!;
	let resting = '';
	window.hand = {
		found,
		async log(turn) {
			(await found(`.tray a[href$="/moment/${turn % 2 ? 'fear' : 'greed'}"]`)).click();
			(await found(`.five button:nth-child(${1 + (turn % 5)})`)).click();
			await found('.kept svg, [role=alert]');
			return document.querySelector('.kept svg') && address();
		},
		async leave(ending) {
			(await found(ending ? '.ends .end:nth-child(2)' : '.last button')).click();
			await found('.tray a');
		},
		async type(piece) {
			const field = await settled(note);
			resting ||= saying(field).textContent;
			for (const letter of piece) {
				field.value += letter;
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
				await new Promise((resolve) => setTimeout(resolve));
			}
			await settled(() => (saying(field).textContent === resting ? true : null));
		}
	};
}

/** Gives every page that is opened from now on a hand of its own. */
export async function giveHand(context: BrowserContext): Promise<void> {
	await context.addInitScript(makeHand);
}

/**
 * Logs so many moments, one after the other, from Today back to Today; fewer where one can't be saved,
 * at whose question it stays.
 * @returns how many are saved
 */
export async function logMoments(page: Page, count: number): Promise<number> {
	return page.evaluate(async (count) => {
		for (let turn = 0; turn < count; turn += 1) {
			if ((await window.hand.log(turn)) === null) return turn;
			await window.hand.leave(false);
		}
		return count;
	}, count);
}

/**
 * Writes on and on until the window dies: moments, how they ended, and the note of the day.
 * @param mark tells what is typed now from what was typed before
 */
export async function writeOn(page: Page, mark: string): Promise<void> {
	await page.evaluate(async (mark) => {
		const { hand } = window;
		for (let turn = 0; ; turn += 1) {
			const id = (await hand.log(turn))!;
			const ending = turn % 2 === 0;
			await hand.leave(ending);
			if (ending) window.saidSavedBeside('ended', id);
			if (turn % 3 !== 1) continue;
			const piece = `${mark}-${turn}.`;
			await hand.type(piece);
			window.saidSavedBeside('note', piece);
		}
	}, mark);
}
