import * as v from 'valibot';
import { at, attachmentSchema, between, LONGEST_NAME, LONGEST_TEXT, said, upTo } from '../bodies';
import { isDay, weekStart, type Day, type Instant } from '../days';
import { isDated, isDayless, type LateRule } from '../late-kinds';
import { UUID_V7 } from '../records';
import { RECIPIENT, UUID } from '../share/key-text';
import { TIMES } from '../share/share-times';
import { cards, LONGEST_MESSAGE_TEXT, weekQuestion } from '../share/sharing-kinds';
import { LEAST_SELLERS, MOST_SELLERS, MOST_WEEKS, type GroupFigure } from './group-looks';
import { FIGURE_KEYS } from './group-shown';

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

const isRising = (list: readonly string[]) =>
	list.every((each, index) => index === 0 || list[index - 1]! < each);
const percent = between(0, 100);
const spread = v.pipe(
	v.looseObject({ low: percent, median: percent, high: percent }),
	v.check(({ low, median, high }) => low <= median && median <= high)
);

/** A figure of a group, with a spread of all that it tells apart. */
const figureOf = (figure: GroupFigure, weeks: number) =>
	v.looseObject({
		figure: v.picklist([figure]),
		weeks: v.pipe(
			v.array(
				v.pipe(
					day,
					v.check((of) => weekStart(of) === of)
				)
			),
			v.maxLength(weeks),
			v.check((of) => of.length > 0 && isRising(of))
		),
		sellers: v.pipe(
			v.array(v.pipe(v.string(), v.regex(UUID_V7))),
			v.maxLength(MOST_SELLERS),
			v.check((of) => of.length >= LEAST_SELLERS && isRising(of))
		),
		spreads: v.looseObject(Object.fromEntries(FIGURE_KEYS[figure].map((key) => [key, spread]))),
		at
	});
const look = v.union([
	figureOf('tension', 1),
	figureOf('outcomes', MOST_WEEKS),
	figureOf('situations', MOST_WEEKS)
]);

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
	{ kind: 'look', isId: isDated, schema: look },
	{ kind: 'attachment', type: 'share', isId: isDated, schema: share }
];
