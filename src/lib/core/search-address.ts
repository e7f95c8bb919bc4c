import { SITUATIONS } from './bodies';
import { isDay } from './days';
import { NO_FILTERS, type End, type Filters } from './search';
import type { Intensity, Pull } from './tension';

export const KINDS_ASKED: readonly Pull[] = ['greed', 'fear'];
export const STRENGTHS: readonly Intensity[] = [1, 2, 3, 4, 5];
export const ENDS: readonly End[] = ['asked', 'let_pass', 'gave_in', 'open'];

/** What an address asks by: of URLSearchParams. */
type Asked = Pick<URLSearchParams, 'get'>;

/** Those of the values that are named, in their own order; others are passed over. */
function listed<T extends string | number>(asked: Asked, name: string, values: readonly T[]): T[] {
	const named = (asked.get(name) ?? '').split(',');
	return values.filter((value) => named.includes(String(value)));
}

/** The filters that an address asks for; what it cannot mean is passed over. */
export function filtersFrom(asked: Asked): Filters {
	const dayOf = (name: string) => {
		const value = asked.get(name);
		return isDay(value) ? value : null;
	};
	const withs = listed(asked, 'with', ['attachment', 'note']);
	return {
		kinds: listed(asked, 'kind', KINDS_ASKED),
		strengths: listed(asked, 'strength', STRENGTHS),
		ends: listed(asked, 'end', ENDS),
		situations: listed(asked, 'situation', SITUATIONS),
		product: asked.get('product') || null,
		from: dayOf('from'),
		to: dayOf('to'),
		attached: withs.includes('attachment'),
		written: withs.includes('note')
	};
}

/** What an address has after its "?" that asks for this; empty where nothing is asked. */
export function searchQuery(text: string, filters: Filters = NO_FILTERS): string {
	const withs = [filters.attached && 'attachment', filters.written && 'note'].filter(Boolean);
	const all: [string, string][] = [
		['q', text.trim()],
		['kind', filters.kinds.join()],
		['strength', filters.strengths.join()],
		['end', filters.ends.join()],
		['situation', filters.situations.join()],
		['product', filters.product ?? ''],
		['from', filters.from ?? ''],
		['to', filters.to ?? ''],
		['with', withs.join()]
	];
	return new URLSearchParams(all.filter(([, value]) => value !== '')).toString();
}
