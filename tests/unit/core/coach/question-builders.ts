import type { MomentBody } from '../../../../src/lib/core/bodies';
import {
	conversationQuestions,
	type QuestionsOf
} from '../../../../src/lib/core/coach/conversation-questions';
import type { DaySpan } from '../../../../src/lib/core/period';
import type { Row } from '../../../../src/lib/core/records';
import { momentId } from '../builders';
import { tap } from '../insight/overview-builders';
import { held, on } from './coach-builders';

/** The days that are talked about. */
export const SPAN: DaySpan = { from: on(28), to: on(55) };
export const [TEA, SOAP, SALT] = [momentId(901), momentId(902), momentId(903)];

/** The questions to these rows, where nothing was asked before and all days are shared. */
export const ask = (rows: readonly Row[], more: Partial<QuestionsOf> = {}, span = SPAN) =>
	conversationQuestions(
		{
			...held(rows, span.to),
			shared: [{ from: on(-400), to: on(400) }],
			named: new Set([TEA, SOAP]),
			asked: new Set(),
			...more
		},
		span
	);
export const keys = (...of: Parameters<typeof ask>) => ask(...of).map(({ key }) => key);
/** The one that a rule found; undefined where it found none. */
export const foundBy = (rule: string, ...of: Parameters<typeof ask>) =>
	ask(...of).find(({ reason }) => reason.rule === rule);

export const times = <T>(count: number, of: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => of(index));
/** So many moments of one day. */
export const taps = (count: number, body: Partial<MomentBody> = {}, from = 30, first = 0) =>
	times(count, (index) => tap(on(from), body, first + index));
