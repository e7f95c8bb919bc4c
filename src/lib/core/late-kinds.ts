import type { GenericSchema } from 'valibot';
import type { Bodies } from './bodies';
import type { Day } from './days';
import { UUID_V7 } from './records';

/** What records must be that the first screen knows nothing of; the module that has it is loaded by need. */
export interface LateRule {
	kind: keyof Bodies;
	/** Which of the kind, where its bodies have a type; all where this is not said. */
	type?: string;
	/** Whether an id is one that such a record of a day can have. */
	isId(id: string, of: Day | ''): boolean;
	schema: GenericSchema;
}

/** An id of what belongs to no day. */
export const isDayless = (id: string, of: Day | '') => of === '' && UUID_V7.test(id);
/** An id of what belongs to one. */
export const isDated = (id: string, of: Day | '') => of !== '' && UUID_V7.test(id);
