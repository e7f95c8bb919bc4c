import { journalDays } from '../journal-day';
import { isLive, type Row } from '../records';
import { selectionOf } from './selection';
import { isNamed, type ShareChoice } from './share-choice';

/** How many of something go into a share, and how many of the same days stay with the seller. */
export interface InAndOut {
	shared: number;
	kept: number;
}

/** What a share comes to. */
export interface ShareCounts {
	/** Days of which it says something. */
	days: number;
	/** Those of them whose tension is known. */
	complete: number;
	moments: number;
	/** Notes, reflections and what the seller is curious about. */
	notes: InAndOut;
	attachments: InAndOut;
	/** Recommendations, reviews and how the till felt. */
	rewards: InAndOut;
	/** Products that it is about: those that stand there by name, and the others. */
	products: { named: number; unnamed: number };
}

/** Counts what a share would hold, before it is made. */
export function shareCounts(rows: readonly Row[], choice: ShareChoice): ShareCounts {
	const selection = selectionOf(rows, choice);
	const days = journalDays(selection.rows, selection.settings.dayStart);
	const products = selection.rows.filter((row) => isLive(row, 'product'));
	const named = products.filter(({ id }) => isNamed(id, choice)).length;
	const inAndOut = (count: number, chosen: boolean): InAndOut =>
		chosen ? { shared: count, kept: 0 } : { shared: 0, kept: count };
	return {
		days: days.length,
		complete: days.filter(({ tension }) => tension.status === 'complete').length,
		moments: selection.moments.size,
		notes: inAndOut(selection.all.text, choice.notes),
		attachments: inAndOut(selection.all.attachment, choice.attachments),
		rewards: inAndOut(selection.all.reward, choice.rewards),
		products: { named, unnamed: products.length - named }
	};
}
