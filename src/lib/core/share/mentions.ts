import { isLive, type Change } from '../records';

/** The ids of what belongs to no day, products and own questions, that a record names. */
function namedBy(record: Change): (string | null | undefined)[] {
	if (isLive(record, 'answer')) return [record.id.split('/')[3]];
	if (isLive(record, 'reward')) return [record.body.product];
	if (!isLive(record, 'moment')) return [];
	const { product, questionShown, questionAsked } = record.body;
	return [product, questionShown, questionAsked];
}

/** The same of many records. */
export function mentionedIn(records: readonly Change[]): Set<string> {
	return new Set(records.flatMap(namedBy).filter((id) => id != null));
}
