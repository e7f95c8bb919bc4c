import type {
	AnswerBody,
	AttachmentBody,
	Bodies,
	EventBody,
	FirstKind,
	MomentBody,
	ProductBody,
	QuestionBody,
	RewardBody,
	TextBody
} from '../bodies';
import type { Captured, Day, Instant } from '../days';
import { deckQuestion } from '../deck';
import { promptById } from '../prompts';
import type { Row } from '../records';
import type { FreshIds } from './fresh-ids';
import { isNamed, type ShareChoice } from './share-choice';
import { cutAnswerTime, cutCloseTime, cutMomentTime, cutTime } from './share-times';
import { UNNAMED } from './unnamed';

/** What is known of the whole share while a body is written. */
export interface BodyContext {
	choice: ShareChoice;
	ids: FreshIds;
	/** Hour 0–23 at which the seller's day starts. */
	dayStart: number;
	/** The own questions that are in it. */
	questions: ReadonlySet<string>;
	/** The days of its moments, by their ids. */
	moments: ReadonlyMap<string, Day>;
	/** The last moment of each day, as it is told. */
	lastMoments: ReadonlyMap<string, Instant>;
}

/**
 * Writes bodies anew from the fields that this version knows: what a newer one added may say
 * anything, and stays where it is.
 */
export class BodyWriter {
	readonly #of: BodyContext;

	constructor(context: BodyContext) {
		this.#of = context;
	}

	/** The body of a row that goes; settings are written apart, and late kinds never go. */
	body({ id, kind, day, body }: Row): Bodies[Exclude<FirstKind, 'setting'>] {
		switch (kind) {
			case 'answer':
				return this.#answer(id, day as Day, body as AnswerBody);
			case 'moment':
				return this.#moment(day as Day, body as MomentBody);
			case 'reward':
				return this.#reward(body as RewardBody);
			case 'text':
				return this.#text(body as TextBody);
			case 'product':
				return this.#product(id, body as ProductBody);
			case 'question':
				return this.#question(body as QuestionBody);
			case 'event':
				return this.#event(body as EventBody);
			default:
				return this.#attachment(day as Day, body as AttachmentBody);
		}
	}

	#at(at: Captured): Captured {
		return cutTime(at, this.#of.choice.times);
	}

	#reference(product: string | null): string | null {
		return product === null ? null : this.#of.ids.dayless(product);
	}

	/** A question of the deck stays as it is; one of the seller's own goes where its words do. */
	#asked(id: string | null): string | null {
		if (id === null || deckQuestion(id)) return id;
		return this.#of.questions.has(id) ? this.#of.ids.dayless(id) : null;
	}

	#answer(id: string, day: Day, { value, at, model }: AnswerBody): AnswerBody {
		const { choice, dayStart, lastMoments } = this.#of;
		const cut = cutAnswerTime(at, day, choice.times, dayStart);
		const isClose = id.split('/')[2] === 'close';
		return { value, at: isClose ? cutCloseTime(cut, lastMoments.get(day)) : cut, model };
	}

	#moment(day: Day, body: MomentBody): MomentBody {
		const { kind, intensity, response, situation, product, at } = body;
		return {
			kind,
			intensity,
			response,
			situation,
			product: this.#reference(product),
			at: cutMomentTime(at, day, this.#of.choice.times),
			questionShown: this.#asked(body.questionShown),
			questionAsked: this.#asked(body.questionAsked)
		};
	}

	#reward(body: RewardBody): RewardBody {
		const rest = { product: this.#reference(body.product), at: this.#at(body.at) };
		return body.reward === 'till'
			? { reward: 'till', felt: body.felt, ...rest }
			: { reward: body.reward, ...rest };
	}

	/** Without the texts that it took in: their ids name the seller's devices. */
	#text({ type, text, prompt, ownPrompt }: TextBody): TextBody {
		const own = ownPrompt === undefined ? {} : { ownPrompt };
		return { type, text, prompt: promptById(prompt)?.id ?? null, ...own };
	}

	#product(id: string, { name, emoji, joy, archived, order }: ProductBody): ProductBody {
		return isNamed(id, this.#of.choice)
			? { name, emoji, joy, archived, order }
			: { name: UNNAMED, emoji: null, joy: '', archived, order };
	}

	#question(body: QuestionBody): QuestionBody {
		if (body.use === 'daily') {
			const { use, text, scale, archived, order } = body;
			return { use, text, scale, archived, order };
		}
		const { use, text, kinds, favourite, hidden } = body;
		return { use, text, kinds: [...kinds], favourite, hidden };
	}

	#event({ event, label, until, at }: EventBody): EventBody {
		return { event, label: this.#of.choice.notes ? label : '', until, at: this.#at(at) };
	}

	#attachment(day: Day, body: AttachmentBody): AttachmentBody {
		const { type, mime, size, sha256, width, height, seconds } = body;
		const { ids, moments } = this.#of;
		const about = ids.about(body.about, moments.get(body.about) ?? day);
		return { about, type, mime, size, sha256, width, height, seconds, at: this.#at(body.at) };
	}
}
