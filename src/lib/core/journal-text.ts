import { isDay, type Captured, type Day } from './days';
import type { AnswerBody, AttachmentBody, Close, MomentBody, Situation, TextBody } from './bodies';
import { admitChange, GENERAL, isFirstKind, isLive, type Change } from './records';
import type { Pull, Response } from './tension';

/** A text that is kept beside the database, as it was found there. */
export interface KeptText {
	/** A write under way, one that can't be written, or text that is half-typed. */
	kind: 'pending' | 'aside' | 'draft';
	/** What follows kind and journal in its key; of a draft the day or moment that it is about. */
	key: string;
	text: string;
}

/** What was found of a journal at rest. Nothing of it has passed the gate. */
export interface FoundJournal {
	rows: readonly unknown[];
	kept: readonly KeptText[];
	/** Whether the database could be read to its end. */
	complete: boolean;
}

/** The words for a journal as text. One that throws is done without. */
export interface JournalWords {
	/** The first line. */
	title: string;
	/** Stands where the database could not be read. */
	incomplete: string;
	/** Stands where nothing was found. */
	nothing: string;
	day(of: Day): string;
	time(at: Captured): string;
	happiness(): string;
	belief(): string;
	note(): string;
	/** What an answer to a prompt is called. */
	reflection(): string;
	/** The prompt that a text answers; '' where it says none. */
	asked(of: TextBody): string;
	/** A photo or a voice note, and that it is not in the text itself. */
	attachment(of: AttachmentBody): string;
	pull(kind: Pull): string;
	strength(of: number | null): string;
	/** How a moment ended; null while nobody said. */
	response(response: Response | null): string;
	situation(of: Situation): string;
	closed(close: Close): string;
	/** The headings over what is kept beside the database. */
	kept(kind: KeptText['kind']): string;
	/** The heading over what has no words of its own. */
	other(): string;
}

/** What a function gives; where it throws, what stands in for it. */
function attempt(word: () => string, instead: string): string {
	try {
		return word();
	} catch {
		return instead;
	}
}

/** Further lines stand in from the first, so that a text shows where it ends. */
export const indented = (text: string) => text.replace(/\r\n?|\n/g, '\n  ');

function plain(value: unknown): string {
	return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

function answerLine(id: string, { value }: AnswerBody, words: JournalWords): string | null {
	const [, , question, product] = id.split('/');
	if (question === 'close') return attempt(() => words.closed(value as Close), plain(value));
	if (question === 'happiness') return `${attempt(words.happiness, question)}: ${value}`;
	if (question !== 'belief') return null;
	const of = product === GENERAL ? '' : ` (${product})`;
	return `${attempt(words.belief, question)}${of}: ${value}`;
}

function momentLine(body: MomentBody, words: JournalWords): string {
	const { at, kind, intensity, response, situation } = body;
	const time = attempt(() => words.time(at), new Date(at.instant).toISOString());
	const parts = [
		attempt(() => words.pull(kind), kind),
		attempt(() => words.strength(intensity), plain(intensity)),
		attempt(() => words.response(response), plain(response)),
		...(situation ? [attempt(() => words.situation(situation), situation)] : [])
	];
	return `${time} ${parts.join(', ')}`;
}

function textLine(body: TextBody, words: JournalWords): string {
	if (body.type !== 'reflection') return `${attempt(words.note, 'note')}: ${indented(body.text)}`;
	const asked = attempt(() => words.asked(body), plain(body.ownPrompt ?? body.prompt ?? ''));
	const said = [asked, body.text].filter(Boolean).join('\n');
	return `${attempt(words.reflection, 'reflection')}: ${indented(said)}`;
}

function attachmentLine(body: AttachmentBody, words: JournalWords): string {
	const time = attempt(() => words.time(body.at), new Date(body.at.instant).toISOString());
	return `${time} ${attempt(() => words.attachment(body), `${body.type} ${body.size}`)}`;
}

/** One record as a line; null where there are no words for its kind. */
function lineOf(change: Change, words: JournalWords): string | null {
	if (isLive(change, 'answer')) return answerLine(change.id, change.body, words);
	if (isLive(change, 'moment')) return momentLine(change.body, words);
	if (isLive(change, 'text')) return textLine(change.body, words);
	if (isLive(change, 'attachment')) return attachmentLine(change.body, words);
	return null;
}

const part = (change: Change) => change.id.split('/')[2] ?? '';

/** The order within a day: what was answered, each moment with its notes, what was noted of the day. */
function place(change: Change, moments: ReadonlyMap<string, number>): [number, number, number] {
	if (isLive(change, 'moment')) return [1, change.body.at.instant, 0];
	const attached = isLive(change, 'attachment');
	if (!attached && !isLive(change, 'text'))
		return [0, ['happiness', 'belief', 'close'].indexOf(part(change)), 0];
	const about = moments.get(attached ? change.body.about : change.id.split('/')[1]!);
	return about === undefined ? [2, 0, 0] : [1, about, 1];
}

function dayLines(of: Day, changes: readonly Change[], words: JournalWords): string[] {
	const moments = new Map(
		changes.flatMap((each) => (isLive(each, 'moment') ? [[each.id, each.body.at.instant]] : []))
	);
	const lines = changes
		.map((change) => ({ at: place(change, moments), line: lineOf(change, words) }))
		.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
		.map(({ at, line }) => (at[0] === 1 && at[2] === 1 ? `  ${line}` : line!));
	return ['', attempt(() => words.day(of), of), ...lines];
}

/** A half-typed text; one that answers a prompt is kept with it. */
function draftLine(key: string, text: string, words: JournalWords): string {
	const [about, type] = key.split('/');
	const of = isDay(about) ? attempt(() => words.day(about), about) : about;
	if (type === undefined) return `${of}: ${indented(text)}`;
	try {
		return `${of}: ${textLine(JSON.parse(text) as TextBody, words)}`;
	} catch {
		return `${of}: ${indented(text)}`;
	}
}

/** What is kept beside the database; one that holds changes as the lines that these would be. */
function keptLines({ kind, key, text }: KeptText, words: JournalWords): string[] {
	const dated = (of: string, line: string) => `${of}: ${line}`;
	const day = (of: string) => (isDay(of) ? attempt(() => words.day(of), of) : of);
	if (kind === 'draft') return [draftLine(key, text, words)];
	try {
		const { changes } = JSON.parse(text) as { changes: unknown[] };
		return changes.map((raw) => {
			const admitted = admitChange(raw);
			if (!admitted.ok) return plain(raw);
			return dated(day(admitted.value.day), lineOf(admitted.value, words) ?? plain(raw));
		});
	} catch {
		return [text];
	}
}

/** Whether nothing is left of a record; what one of a late kind must be is not known here. */
function isGone(raw: unknown): boolean {
	const { kind, body } = (raw ?? {}) as Partial<Change>;
	return body === null && (isFirstKind(kind) ? admitChange(raw).ok : typeof kind === 'string');
}

/**
 * A whole journal as text that a person can read and keep: its days in order, then what is kept
 * beside it, then whatever has no words of its own, as it is stored. Nothing that was found is left
 * out but deletions, and nothing of it makes this throw.
 */
export function journalText(found: FoundJournal, words: JournalWords): string {
	const days = new Map<Day, Change[]>();
	const other: string[] = [];
	for (const raw of found.rows) {
		if (isGone(raw)) continue;
		const admitted = admitChange(raw);
		const { value } = admitted.ok ? admitted : { value: null };
		if (value && value.day !== '' && lineOf(value, words) !== null) {
			days.set(value.day, [...(days.get(value.day) ?? []), value]);
		} else other.push(plain(raw));
	}
	const lines = [words.title];
	if (!found.complete) lines.push(words.incomplete);
	for (const of of [...days.keys()].sort()) lines.push(...dayLines(of, days.get(of)!, words));
	for (const kind of ['draft', 'pending', 'aside'] as const) {
		const ofKind = found.kept.filter((each) => each.kind === kind);
		const said = new Set(ofKind.flatMap((each) => keptLines(each, words)));
		if (said.size > 0)
			lines.push(
				'',
				attempt(() => words.kept(kind), kind),
				...said
			);
	}
	if (other.length > 0) lines.push('', attempt(words.other, 'other'), ...other);
	if (lines.length === 1) lines.push(words.nothing);
	return lines.join('\n') + '\n';
}
