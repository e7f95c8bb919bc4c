import { v7 } from 'uuid';
import { answerChange, mendMoment, newMoment, noteChange } from '../changes';
import { DEFAULT_DAY_START, type Captured, type Day, type Instant } from '../days';
import { drawQuestion, questionSet } from '../deck';
import type { MomentBody } from '../bodies';
import { answerId, type Change } from '../records';
import type { DeviceId } from '../revisions';
import { FRESH_DECK, type DeckState } from '../settings';
import type { Intensity, Pull, Response } from '../tension';
import { hoursInto } from './calendar';
import type { Chance } from '../chance';
import { NoteBook, type Fact, type Note, type NoteLanguage } from './notes';
import type { DayPlan } from './life';
import type { Character, Seller } from './sellers';

/** A change and when it was written. */
export interface Entry {
	at: Instant;
	change: Change;
}

/** A moment before it has a question. */
interface Tap {
	at: Captured;
	kind: Pull;
	intensity: Intensity;
	response: Response | null;
}

/** How likely a day is written about for the sake of each fact. */
const WRITTEN: Record<Fact, number> = {
	rain: 0.5,
	storm: 0.9,
	none: 0.6,
	bad: 0.6,
	good: 0.5,
	calm: 0.25,
	busy: 0.35,
	asked: 0.3,
	late: 0.5,
	leaving: 0.6,
	back: 0.95,
	place: 1,
	product: 1,
	cold: 0.12,
	hot: 0.2,
	december: 0.2,
	ordinary: 0.07
};
const MOMENT_WRITTEN = 0.13;
const SITUATION_SAID = 0.5;
const ANOTHER_QUESTION = 0.1;
const SECOND_MS = 1000;
const HOURS_BETWEEN = 0.02;

/** Writes planned days as the app would have: the same changes, from the same functions. */
export class Writer {
	readonly #character: Character;
	readonly #seller: Seller;
	readonly #language: NoteLanguage;
	readonly #device: DeviceId;
	readonly #chance: Chance;
	readonly #notes: NoteBook;
	#deck: DeckState = FRESH_DECK;

	constructor(input: {
		character: Character;
		seller: Seller;
		language: NoteLanguage;
		device: DeviceId;
		chance: Chance;
	}) {
		this.#character = input.character;
		this.#seller = input.seller;
		this.#language = input.language;
		this.#device = input.device;
		this.#chance = input.chance;
		this.#notes = new NoteBook(this.#character, this.#chance);
	}

	/** Which questions were shown so far. */
	get deck(): DeckState {
		return this.#deck;
	}

	/** The entries of one day, each about that day, whenever it was written. */
	day(plan: DayPlan): Entry[] {
		if (plan.kept === 'nothing') return [];
		const taps = this.#taps(plan);
		const moments = taps.flatMap((tap) => this.#moment(plan.day, tap));
		if (plan.kept === 'moments') return moments;
		const asked = taps.filter(({ response }) => response === 'asked').length;
		const facts = [...plan.facts];
		if (asked >= 3 && asked / taps.length >= 0.6) facts.unshift('asked');
		return [...moments, ...this.#checkIn(plan), ...this.#dayNote(plan, facts)];
	}

	#taps(plan: DayPlan): Tap[] {
		const { open, peaks } = this.#seller;
		const chance = this.#chance;
		const hours = Array.from({ length: plan.moments }, () =>
			Math.min(open[1], Math.max(open[0], chance.around(chance.pick(peaks), 0.9)))
		).sort((a, b) => a - b);
		hours.forEach((hour, index) => {
			const earliest = (hours[index - 1] ?? 0) + chance.between(1, 2) * HOURS_BETWEEN;
			hours[index] = Math.max(hour, earliest);
		});
		return hours.map((hour, index) => {
			const kind = chance.yes(plan.greed) ? 'greed' : 'fear';
			const pull = Math.round(chance.around(plan.strength, 1.1));
			const intensity = Math.min(5, Math.max(1, pull)) as Intensity;
			const response = this.#response(plan.asked, intensity);
			const ended = index < plan.moments - plan.unended;
			return { at: hoursInto(plan.day, hour), kind, intensity, response: ended ? response : null };
		});
	}

	/** The harder it pulls, the harder it is not to give in. */
	#response(asked: number, intensity: Intensity): Response {
		if (this.#chance.yes(asked - 0.05 * (intensity - 3))) return 'asked';
		return this.#chance.yes(0.45 + 0.12 * (intensity - 3)) ? 'gave_in' : 'let_pass';
	}

	#moment(of: Day, { at, kind, intensity, response }: Tap): Entry[] {
		const chance = this.#chance;
		const written = response !== null && chance.yes(MOMENT_WRITTEN);
		const note = written ? this.#momentNote(of, kind, response) : undefined;
		const questionShown = this.#question(kind, note);
		const id = v7({ msecs: at.instant, random: chance.bytes(16) });
		const tapped = newMoment({
			id,
			kind,
			intensity,
			at,
			dayStart: DEFAULT_DAY_START,
			questionShown
		});
		const said = chance.yes(SITUATION_SAID);
		const situation = chance.weighted(this.#seller.situations);
		const change = mendMoment(id, of, tapped.body as MomentBody, {
			response,
			situation: note?.situation ?? (said ? situation : null)
		});
		const ended = (at.instant + chance.whole(20, 240) * SECOND_MS) as Instant;
		return [{ at: ended, change }, ...(note ? [this.#noteEntry(id, of, note, ended)] : [])];
	}

	#momentNote(of: Day, kind: Pull, response: Response): Note | undefined {
		const fresh = this.#fresh(kind);
		return this.#notes.take(`${kind}/${response}`, of, ({ question }) =>
			question ? fresh.includes(question) : true
		);
	}

	/** The questions that can come next. */
	#fresh(kind: Pull): string[] {
		const ids = questionSet(kind, this.#seller.place).map(({ id }) => id);
		return ids.filter((id) => !this.#deck[kind].includes(id));
	}

	/** Draws the question that the note says was asked, or else any; now and then another one. */
	#question(kind: Pull, note: Note | undefined): string {
		const another = this.#chance.yes(ANOTHER_QUESTION);
		const draw = this.#chance.between(0, 1);
		const fresh = this.#fresh(kind);
		const wanted = note?.question ? fresh.indexOf(note.question) : -1;
		if (wanted >= 0) return this.#draw(kind, (wanted + 0.5) / fresh.length);
		const first = this.#draw(kind, draw);
		return another ? this.#draw(kind, 1 - draw) : first;
	}

	#draw(kind: Pull, chance: number): string {
		const drawn = drawQuestion(this.#deck, kind, this.#seller.place, chance);
		this.#deck = drawn.state;
		return drawn.question.id;
	}

	#checkIn(plan: DayPlan): Entry[] {
		const { day, happiness, belief } = plan;
		const close = plan.selling ? 'all' : 'no_customers';
		const answers = [
			[answerId.happiness(day), happiness],
			[answerId.belief(day), belief],
			[answerId.close(day), close]
		] as const;
		const count = { half: 1, open: 2, whole: 3, moments: 0, nothing: 0 }[plan.kept];
		let hour = plan.checkIn;
		return answers.slice(0, count).map(([id, value]) => {
			hour += this.#chance.between(3, 12) / 3600;
			const at = hoursInto(day, hour);
			return { at: at.instant, change: answerChange(id, day, value, at) };
		});
	}

	#dayNote({ day, checkIn }: DayPlan, facts: readonly Fact[]): Entry[] {
		for (const fact of facts) {
			if (!this.#chance.yes(WRITTEN[fact])) continue;
			const note = this.#notes.take(fact, day);
			if (note) return [this.#noteEntry(day, day, note, hoursInto(day, checkIn).instant)];
		}
		return [];
	}

	#noteEntry(about: string, of: Day, note: Note, after: Instant): Entry {
		const at = (after + this.#chance.whole(25, 120) * SECOND_MS) as Instant;
		return { at, change: noteChange(about, of, this.#device, note[this.#language]) };
	}
}
