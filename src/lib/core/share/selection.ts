import type { AnswerBody } from '../bodies';
import type { Day } from '../days';
import { lastDay } from '../events';
import { journalDays } from '../journal-day';
import { isLive, type Kind, type Row } from '../records';
import { settingsFrom, type Settings } from '../settings';
import { standingTexts } from '../texts';
import { mentionedIn } from './mentions';
import type { ShareChoice } from './share-choice';

/** What of a journal goes into a share, as it stands in the journal. */
export interface Selection {
	/** None of them deleted; of an event that lies partly in the span, that part. */
	rows: Row[];
	/** The days of the moments, by their ids. */
	moments: ReadonlyMap<string, Day>;
	settings: Settings;
	/** How many notes, attachments and rewards the span has, whether they go or stay. */
	all: Readonly<Record<'text' | 'attachment' | 'reward', number>>;
}

/** What of a day can be shared. With whom else the seller shares, and what they said, never goes. */
const OF_A_DAY: readonly Kind[] = ['answer', 'reward', 'moment', 'text', 'event', 'attachment'];

/** What of a row lies in the span: nothing, the row itself, or the days of a holiday. */
function withinSpan(row: Row, { span: { from, to } }: ShareChoice): Row[] {
	if (row.day === '' || row.body === null || !OF_A_DAY.includes(row.kind)) return [];
	if (!isLive(row, 'event')) return row.day >= from && row.day <= to ? [row] : [];
	const first = row.day < from ? from : row.day;
	const last = lastDay({ day: row.day, until: row.body.until });
	const until = last > to ? to : last;
	if (first > until) return [];
	return [
		{ ...row, day: first, body: { ...row.body, until: until > first ? until : null } } as Row
	];
}

/** The ids of the seller's own questions that are still there. */
const questionsIn = (rows: readonly Row[]) =>
	new Set(rows.flatMap((row) => (isLive(row, 'question') ? [row.id] : [])));

/** Tells of rows in the span whether the seller still sees them: only those can be shared. */
class Standing {
	readonly moments: ReadonlyMap<string, Day>;
	readonly #questions: ReadonlySet<string>;
	readonly #texts: ReadonlySet<string>;
	readonly #closed: ReadonlySet<Day>;

	constructor(rows: readonly Row[], spanned: readonly Row[], dayStart: number) {
		const moments = spanned.filter((row) => isLive(row, 'moment'));
		const closed = journalDays(spanned, dayStart).filter((each) => each.closed !== null);
		this.moments = new Map(moments.map(({ id, day }) => [id, day as Day]));
		this.#questions = questionsIn(rows);
		this.#texts = new Set(standingTexts(spanned).map(({ id }) => id));
		this.#closed = new Set(closed.map(({ day }) => day));
	}

	has(row: Row): boolean {
		if (isLive(row, 'answer')) return this.#hasAnswer(row);
		if (isLive(row, 'attachment')) return this.#isAbout(row.body.about, row.day);
		if (isLive(row, 'text')) {
			return this.#texts.has(row.id) && this.#isAbout(row.id.split('/')[1]!, row.day);
		}
		return true;
	}

	/**
	 * Not a closing that a later moment undid, which no longer stands out once times are cut, nor the
	 * answer to a question that is gone.
	 */
	#hasAnswer({ id, day, body }: Row<'answer'> & { body: AnswerBody }): boolean {
		const [, , question, about] = id.split('/');
		if (question === 'close') return body.value !== 'all' || this.#closed.has(day as Day);
		return question !== 'own' || this.#questions.has(about!);
	}

	#isAbout(about: string, day: string): boolean {
		return about === day || this.moments.has(about);
	}
}

/** Whether the seller chose that a row of a day goes. */
function isChosen({ kind, id }: Row, choice: ShareChoice): boolean {
	if (kind === 'text' || (kind === 'answer' && id.split('/')[2] === 'own')) return choice.notes;
	if (kind === 'attachment') return choice.attachments;
	return kind === 'reward' ? choice.rewards : true;
}

/** Of what belongs to no day that which a row that goes is about; own questions only in words. */
function goesAlong(row: Row, mentioned: ReadonlySet<string>, { notes }: ShareChoice): boolean {
	if (!isLive(row, 'product') && !(notes && isLive(row, 'question'))) return false;
	return mentioned.has(row.id);
}

/**
 * What goes into a share.
 * @param rows of the whole journal, or those of the span and all that belong to no day; holidays
 * that began before the span are found where they are among them
 */
export function selectionOf(rows: readonly Row[], choice: ShareChoice): Selection {
	const settings = settingsFrom(rows);
	const spanned = rows.flatMap((row) => withinSpan(row, choice));
	const standing = new Standing(rows, spanned, settings.dayStart);
	const stands = spanned.filter((row) => standing.has(row));
	const going = stands.filter((row) => isChosen(row, choice));
	const mentioned = mentionedIn(going);
	const along = rows.filter((row) => goesAlong(row, mentioned, choice));
	const count = (kind: Row['kind']) => stands.filter((row) => row.kind === kind).length;
	return {
		rows: [...going, ...along],
		moments: standing.moments,
		settings,
		all: { text: count('text'), attachment: count('attachment'), reward: count('reward') }
	};
}
