import { dayOf, type Captured, type Day } from './days';
import type { AnswerBody, MomentBody, TextBody } from './bodies';
import { isLive, textId, type Change } from './records';
import { MODEL_VERSION, type Intensity, type Pull, type Response } from './tension';

/**
 * The change that logs a moment. After two presses nothing is known yet of how it ended; one that is
 * added later may say so at once.
 */
export function newMoment(input: {
	id: string;
	kind: Pull;
	intensity: Intensity | null;
	response?: Response | null;
	product?: string | null;
	at: Captured;
	dayStart: number;
	questionShown: string | null;
}): Change<'moment'> {
	return {
		id: input.id,
		kind: 'moment',
		day: dayOf(input.at, input.dayStart),
		body: {
			kind: input.kind,
			intensity: input.intensity,
			response: input.response ?? null,
			situation: null,
			product: input.product ?? null,
			at: input.at,
			questionShown: input.questionShown,
			questionAsked: null
		}
	};
}

/** The change that mends a moment; "asked on" takes the question that stood on the screen. */
export function mendMoment(
	id: string,
	day: Day,
	body: MomentBody,
	mend: Partial<MomentBody>
): Change<'moment'> {
	const mended = { ...body, ...mend };
	if ('response' in mend) {
		mended.questionAsked = mended.response === 'asked' ? mended.questionShown : null;
	}
	return { id, kind: 'moment', day, body: mended };
}

/** The same for a moment as it stands; null where it is deleted. */
export function mendRow(stands: Change, mend: Partial<MomentBody>): Change<'moment'> | null {
	return isLive(stands, 'moment')
		? mendMoment(stands.id, stands.day as Day, stands.body, mend)
		: null;
}

/** The change that writes this device's text about a day or a moment; one that says nothing is deleted. */
export function textChange(
	about: string,
	day: Day,
	device: string,
	body: TextBody
): Change<'text'> {
	// Emptied where it took in what another device wrote, it still says that this is gone.
	const silent = body.text.trim() === '' && !body.ownPrompt?.trim() && !body.takesIn;
	const id = textId(about, device, body.type);
	return { id, kind: 'text', day, body: silent ? null : body };
}

/** The same for a note. */
export function noteChange(about: string, day: Day, device: string, text: string): Change<'text'> {
	return textChange(about, day, device, { type: 'note', text, prompt: null });
}

/** The change that answers one question of the check-in; null takes the answer back. */
export function answerChange(
	id: string,
	day: Day,
	value: AnswerBody['value'] | null,
	at: Captured
): Change<'answer'> {
	const body = value === null ? null : { value, at, model: MODEL_VERSION };
	return { id, kind: 'answer', day, body };
}

/** The change that deletes a record. */
export function deletion(record: Change): Change {
	return { id: record.id, kind: record.kind, day: record.day, body: null };
}

/** What one change says, as far as it says it in words; else as it is stored. */
function saidBy({ body }: Change): string {
	if (!body || !('text' in body)) return JSON.stringify(body);
	const asked = 'ownPrompt' in body ? body.ownPrompt : undefined;
	return asked ? `${asked} ${body.text}` : body.text;
}

/** What was to be written, as lines that a person can keep elsewhere. */
export function changesAsText(changes: readonly Change[]): string {
	return changes
		.filter((change) => change.kind !== 'setting')
		.map((change) => `${change.day} ${change.kind}: ${saidBy(change)}`)
		.join('\n');
}
