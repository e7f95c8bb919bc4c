import type { EventType, Situation } from '../bodies';

/** What a question names, each in braces in its wording. */
export type Slot = 'day' | 'until' | 'product';

/** A question to the seller, in words. */
export interface QuestionWords {
	nl: string;
	en: string;
}

type SomeWords<Key extends string> = Readonly<Record<Key, QuestionWords>>;

/** Those that fit anyone. */
const GENERAL = {
	happy_work: {
		nl: 'Wanneer was je blij met je werk?',
		en: 'When were you happy with your work?'
	},
	energy: { nl: 'Welk gesprek gaf je energie?', en: 'Which conversation gave you energy?' },
	ease: {
		nl: 'Welke vraag aan een klant ging vanzelf?',
		en: 'Which question to a customer came naturally?'
	},
	customer_joy: {
		nl: 'Wie zag je blij worden van wat je verkoopt?',
		en: 'Who did you see become happy with what you sell?'
	},
	noticed: { nl: 'Wat viel je zelf op in deze dagen?', en: 'What did you notice in these days?' },
	for_yourself: { nl: 'Wat deed je voor jezelf?', en: 'What did you do for yourself?' },
	your_subject: {
		nl: 'Waar wil je het vandaag over hebben?',
		en: 'What would you like to talk about today?'
	},
	try_next: { nl: 'Wat wil je hierna graag proberen?', en: 'What would you like to try next?' }
} as const satisfies SomeWords<string>;

/** Those about something that went well. */
const WELL = {
	recommended: {
		nl: 'Een klant beval je aan. Wat ging eraan vooraf?',
		en: 'A customer recommended you. What came before that?'
	},
	reviewed: {
		nl: 'Je kreeg een review. Wat las je daarin?',
		en: 'You got a review. What did you read in it?'
	},
	happy_day: {
		nl: 'Op {day} was je blij. Wat gebeurde er toen?',
		en: 'On {day} you were happy. What happened then?'
	},
	asked_on: {
		nl: 'Je vroeg vaak door. Wat hoorde je toen?',
		en: 'You often asked on. What did you hear then?'
	}
} as const satisfies SomeWords<string>;

const EVENT = {
	'event.new_stall': {
		nl: 'Sinds {day} sta je op een nieuwe plek. Hoe is dat?',
		en: 'Since {day} you have been at a new place. How is that?'
	},
	'event.new_product': {
		nl: 'Sinds {day} verkoop je iets nieuws. Hoe is dat?',
		en: 'Since {day} you have sold something new. How is that?'
	},
	'event.holiday': {
		nl: 'Je was vrij vanaf {day}. Hoe was dat?',
		en: 'You were off from {day}. How was that?'
	},
	'event.other': {
		nl: 'Je markeerde {day}. Wat gebeurde er toen?',
		en: 'You marked {day}. What happened then?'
	},
	'event.start': {
		nl: 'Je begon opnieuw op {day}. Hoe gaat het nu?',
		en: 'You started anew on {day}. How is it going now?'
	}
} as const satisfies SomeWords<`event.${EventType}`>;

const SITUATION = {
	'situation.opening': {
		nl: 'Hoe is het voor jou als een gesprek begint?',
		en: 'How is it for you when a conversation begins?'
	},
	'situation.need': {
		nl: 'Hoe is het voor jou als een klant iets zoekt?',
		en: 'How is it for you when a customer looks for something?'
	},
	'situation.price': {
		nl: 'Hoe is het voor jou als het over geld gaat?',
		en: 'How is it for you when it is about money?'
	},
	'situation.objection': {
		nl: 'Hoe is het voor jou als een klant twijfelt?',
		en: 'How is it for you when a customer doubts?'
	},
	'situation.closing': {
		nl: 'Hoe is het voor jou als een klant beslist?',
		en: 'How is it for you when a customer decides?'
	},
	'situation.after': {
		nl: 'Hoe is het voor jou na een verkoop?',
		en: 'How is it for you after a sale?'
	}
} as const satisfies SomeWords<`situation.${Situation}`>;

/** Those about something else that is to be seen. */
const SEEN = {
	...EVENT,
	unusual_day: { nl: 'Hoe was {day} voor jou?', en: 'How was {day} for you?' },
	many_moments: {
		nl: 'Op {day} bewaarde je veel momenten. Hoe was die dag?',
		en: 'On {day} you kept many moments. How was that day?'
	},
	gap: {
		nl: 'Tussen {day} en {until} zie ik niets. Hoe waren die dagen?',
		en: 'Between {day} and {until} I see nothing. How were those days?'
	},
	...SITUATION,
	gave_in: {
		nl: 'Neem een moment waarin je meeging. Hoe liep dat?',
		en: 'Take a moment in which you went along. How did it go?'
	},
	belief: { nl: 'Wat vind je zelf van {product}?', en: 'What do you think of {product} yourself?' }
} as const satisfies SomeWords<string>;

/**
 * The questions that a coach may ask, to the seller: B1, at most twelve words a sentence. Each is
 * open and leads nowhere: it says at most what the seller put down, then asks what, which, who, when,
 * where or how, never why, and it names no fault, no cause and no goal. Those that fit anyone begin
 * with what is good.
 *
 * Leans on the essay on *ambitiespanning* (talk with someone, not at them) and on the open questions
 * of motivational interviewing: they invite to think before answering, leave all room in how to
 * answer, and want two reflections for each question, so that three are enough for one talk.
 * Source: W. R. Miller and S. Rollnick, Motivational Interviewing: Helping People Change, 3rd ed.
 * (2013), on open questions among the core skills (OARS).
 */
export const QUESTION_WORDS = { ...GENERAL, ...WELL, ...SEEN } as const;

export type QuestionKey = keyof typeof QUESTION_WORDS;
export type GeneralKey = keyof typeof GENERAL;

/** Those that fit anyone, in the order in which they come. */
export const GENERAL_KEYS = Object.keys(GENERAL) as GeneralKey[];
