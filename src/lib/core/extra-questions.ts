import type { QuestionBody, YesNo } from './bodies';
import type { Day } from './days';
import { answerId, isLive, type Change, type Row } from './records';

/** The most questions of one's own that the check-in asks. */
export const MOST_OWN_QUESTIONS = 3;

/** A question of the seller's own for the check-in, with the id of its record. */
export type OwnQuestion = Extract<QuestionBody, { use: 'daily' }> & { id: string };

/** The seller's own questions for the check-in, those no longer asked too, in their order. */
export function ownQuestions(rows: readonly (Row | Change)[]): OwnQuestion[] {
	return rows
		.flatMap((row) => {
			const body = isLive(row, 'question') ? row.body : null;
			return body?.use === 'daily' ? [{ ...body, id: row.id }] : [];
		})
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The change that writes such a question. */
export function ownQuestionChange({ id, ...body }: OwnQuestion): Change<'question'> {
	return { id, kind: 'question', day: '', body };
}

/** What was answered on a day beside the index: none of it is part of that. */
export interface ExtraAnswers {
	/** Time and attention for customers, 0–10; null while unanswered. */
	attention: number | null;
	/** By the id of the question: 0–10, or yes or no. */
	own: ReadonlyMap<string, number | YesNo>;
}

/** The extra answers of a day, from its rows; rows of other days are passed over. */
export function extraAnswers(of: Day, rows: readonly Row[]): ExtraAnswers {
	let attention: number | null = null;
	const own = new Map<string, number | YesNo>();
	for (const row of rows) {
		if (row.day !== of || !isLive(row, 'answer')) continue;
		if (row.id === answerId.attention(of)) attention = row.body.value as number;
		const [, , asked, question] = row.id.split('/');
		if (asked === 'own') own.set(question!, row.body.value as number | YesNo);
	}
	return { attention, own };
}

/** What a question came to over a stretch of days: a mean 0–10, or how often it was yes. */
export type ExtraSum = { n: number } & ({ mean: number } | { yes: number });

function sumOf(values: readonly (number | YesNo)[]): ExtraSum | null {
	const n = values.length;
	const numbers = values.filter((value) => typeof value === 'number');
	if (n === 0) return null;
	if (numbers.length === 0) return { n, yes: values.filter((value) => value === 'yes').length };
	return { n: numbers.length, mean: numbers.reduce((sum, each) => sum + each, 0) / numbers.length };
}

/** The extra answers of all days among the rows: attention, and each question by its id. */
export function extraSums(rows: readonly Row[]): {
	attention: ExtraSum | null;
	own: ReadonlyMap<string, ExtraSum>;
} {
	const attention: number[] = [];
	const own = new Map<string, (number | YesNo)[]>();
	for (const row of rows) {
		if (!isLive(row, 'answer')) continue;
		const [, , asked, question] = row.id.split('/');
		const value = row.body.value as number | YesNo;
		if (asked === 'attention') attention.push(value as number);
		if (asked === 'own') own.set(question!, [...(own.get(question!) ?? []), value]);
	}
	return {
		attention: sumOf(attention),
		own: new Map([...own].map(([id, values]) => [id, sumOf(values)!]))
	};
}
