import * as v from 'valibot';
import { at, attachmentSchema, between, LONGEST_NAME, LONGEST_TEXT, said, upTo } from '../bodies';
import { isDay, type Day, type Instant } from '../days';
import { isDated, isDayless, type LateRule } from '../late-kinds';
import { UUID_V7 } from '../records';
import { RECIPIENT, UUID } from '../share/key-text';
import { TIMES } from '../share/share-times';
import { cards, LONGEST_MESSAGE_TEXT, weekQuestion } from '../share/sharing-kinds';

/** The most questions that one conversation names. */
const MOST_ASKED = 100;
/** The most answers that are kept of one message. */
export const MOST_ANSWERS = 20;
/** The longest message that goes with a share, in UTF-16 units, as its header has it. */
const LONGEST_MESSAGE = 2000;

const day = v.custom<Day>(isDay);
const instant = v.custom<Instant>(Number.isSafeInteger);
const uuid = v.pipe(v.string(), v.regex(UUID));

const client = v.looseObject({
	seller: uuid,
	name: upTo(LONGEST_NAME),
	label: upTo(LONGEST_NAME),
	group: v.boolean(),
	keepUntil: day,
	keepSaid: v.nullable(day),
	looked: v.optional(instant),
	reply: v.nullable(v.pipe(v.string(), v.regex(RECIPIENT)))
});

const talk = v.looseObject({
	client: v.pipe(v.string(), v.regex(UUID_V7)),
	text: upTo(LONGEST_TEXT),
	asked: v.pipe(v.array(said(100)), v.maxLength(MOST_ASKED)),
	appointment: v.nullable(day),
	at
});

const sent = v.looseObject({
	client: v.pipe(v.string(), v.regex(UUID_V7)),
	message: uuid,
	text: upTo(LONGEST_MESSAGE_TEXT),
	question: v.nullable(weekQuestion),
	cards,
	answers: v.pipe(
		v.array(v.looseObject({ answer: v.nullable(said(LONGEST_MESSAGE_TEXT)), at: day, opened: at })),
		v.maxLength(MOST_ANSWERS)
	),
	at
});

const share = v.looseObject({
	...attachmentSchema.entries,
	about: v.pipe(v.string(), v.regex(UUID_V7)),
	type: v.picklist(['share']),
	mime: v.picklist(['application/gzip']),
	share: v.pipe(
		v.looseObject({
			number: between(1, Number.MAX_SAFE_INTEGER),
			from: day,
			to: day,
			chosen: v.looseObject({
				notes: v.boolean(),
				attachments: v.boolean(),
				rewards: v.boolean(),
				products: v.picklist(['all', 'some']),
				times: v.picklist(TIMES)
			}),
			exportedAt: said(30),
			message: upTo(LONGEST_MESSAGE)
		}),
		v.check(({ from, to }) => from <= to)
	)
});

/** What a coach's workspace takes beside the kinds that every journal has. */
export const WORKSPACE_KINDS: readonly LateRule[] = [
	{ kind: 'client', isId: isDayless, schema: client },
	{ kind: 'talk', isId: isDated, schema: talk },
	{ kind: 'sent', isId: isDated, schema: sent },
	{ kind: 'attachment', type: 'share', isId: isDated, schema: share }
];
