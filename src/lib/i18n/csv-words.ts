import type { Close, Place, Situation, TextBody, TillFelt, YesNo } from '../core/bodies';
import type { Reward } from '../core/came-back';
import type { Day } from '../core/days';
import { DECK } from '../core/deck';
import type { OwnQuestion } from '../core/extra-questions';
import type { Address } from '../core/settings';
import { MODEL_VERSION, type Part, type Pull, type Response } from '../core/tension';
import { eventName } from './event-words';
import { formatDay } from './format';
import { pullLabel, responseLabel } from './labels';
import { m } from './messages';
import { getLocale } from './paraglide/runtime.js';
import { partLabel } from './part-labels';
import { askedIn } from './prompt-words';
import { questionText } from './question-words';
import { rewardLabel, tillLabel, tillQuestion } from './reward-labels';
import { situationLabel } from './situation-labels';

/** The most points of each part. */
const MOST: Record<Part, number> = { happiness: 20, belief: 20, greed: 30, fear: 30 };

const countedLabel: Record<Pull | Response | 'open', () => string> = {
	...pullLabel,
	...responseLabel,
	open: m.day_open_end
};

function dayHeaders(place: Place) {
	return {
		day: m.csv_day(),
		weekday: m.csv_weekday(),
		happiness: m.csv_happy(),
		belief: m.csv_belief(),
		beliefInGeneral: m.csv_belief_general(),
		beliefIn: (product: string) => m.csv_belief_in({ product }),
		sold: (product: string) => m.csv_sold({ product }),
		attention: m.csv_attention(),
		own: ({ text: question, scale }: OwnQuestion) =>
			scale === 'ten' ? m.csv_own_ten({ question }) : m.csv_own_yes_no({ question }),
		closed: m.csv_closed(),
		tension: m.csv_tension({ model: MODEL_VERSION }),
		lowest: m.csv_lowest(),
		highest: m.csv_highest(),
		part: (part: Part) => m.csv_part({ part: partLabel[part](), most: MOST[part] }),
		count: (of: Pull | Response | 'open') => m.csv_taps({ what: countedLabel[of]() }),
		reward: (reward: Reward) => m.csv_times({ what: rewardLabel(reward, place) }),
		till: tillQuestion(place),
		notes: m.csv_notes(),
		reflections: m.reflect_title(),
		prompts: m.csv_prompt(),
		late: m.csv_late(),
		events: m.event_title()
	};
}

function momentHeaders() {
	return {
		day: m.csv_day(),
		time: m.csv_time(),
		offset: m.csv_offset(),
		kind: m.number_col_tap(),
		strength: m.csv_strength(),
		response: m.number_col_end(),
		situation: m.moment_situation(),
		product: m.search_about(),
		shown: m.csv_shown(),
		asked: m.csv_asked(),
		notes: m.csv_notes()
	};
}

/**
 * The words for a journal as tables, in the reader's language: the `CsvWords` of the share room.
 * @param place where the seller sells, which says what came back in words that fit there
 */
export function csvWords(place: Place) {
	return {
		decimal: getLocale() === 'en' ? ('.' as const) : (',' as const),
		days: dayHeaders(place),
		moments: momentHeaders(),
		weekday: (of: Day) => formatDay(of, { weekday: 'long' }),
		closed: (close: Close) => (close === 'all' ? m.csv_closed_all() : m.chart_no_customers()),
		yesNo: (of: YesNo) => (of === 'yes' ? m.extra_yes() : m.extra_no()),
		felt: (felt: TillFelt) => tillLabel[felt](),
		// A prompt of a newer version has no words here.
		prompt: (of: TextBody) => askedIn(of) || (of.prompt ?? ''),
		event: eventName,
		pull: (kind: Pull) => pullLabel[kind](),
		response: (response: Response) => responseLabel[response](),
		situation: (of: Situation) => situationLabel[of](),
		goneProduct: m.belief_gone(),
		goneQuestion: m.extra_gone()
	};
}

/** A question of the deck by its id, to a customer called "u" or "je"; '' for one it does not have. */
export function csvQuestion(address: Address): (id: string) => string {
	const texts = new Map(DECK.map((each) => [each.id, questionText(each, address)]));
	return (id) => texts.get(id) ?? '';
}
