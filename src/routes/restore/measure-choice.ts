import type { Source } from '$lib/share/foreign';
import { suggestedMapping, type ForeignChoice } from '$lib/share/foreign-changes';
import { keptChoice } from '$lib/state/kept-choices';
import type { SeenForeign } from './foreign-file';

const BLANK: ForeignChoice = {
	measure: null,
	mapping: { type: 'words', values: {} },
	notes: true,
	overwrite: false
};

/** What was chosen for this measure before, as far as it fits the file. */
function keptFor(foreign: SeenForeign): ForeignChoice | null {
	const kept = keptChoice(foreign.source) as Partial<ForeignChoice> | null;
	const measure = foreign.measures.find(({ key }) => key === kept?.measure);
	const { mapping } = kept ?? {};
	if (!measure || mapping?.type !== measure.scale.type) return null;
	const guess = suggestedMapping(measure);
	// Words that are new since have a guess.
	const both =
		mapping.type === 'words' && guess.type === 'words'
			? { type: 'words' as const, values: { ...guess.values, ...mapping.values } }
			: mapping;
	return { measure: measure.key, mapping: both, notes: kept?.notes !== false, overwrite: false };
}

/** Apps that ask first and foremost how one feels: the first measure of their files says that. */
const OF_MOODS: readonly Source[] = ['daylio', 'pixels', 'how_we_feel'];

/**
 * Where a person starts: what they chose the last time, or the measure that says how one felt. Of
 * habits none is taken for that, and of a table none but the only one whose column was chosen.
 */
export function firstChoice(foreign: SeenForeign): ForeignChoice {
	const { source, measures } = foreign;
	const isAsked = OF_MOODS.includes(source) || (source === 'table' && measures.length === 1);
	return keptFor(foreign) ?? mappingFor(BLANK, foreign, (isAsked && measures[0]?.key) || null);
}

/** The choice with another measure, and a guess at how its values become happiness. */
export function mappingFor(
	choice: ForeignChoice,
	{ measures }: SeenForeign,
	key: string | null
): ForeignChoice {
	const measure = measures.find((each) => each.key === key);
	if (!measure) return { ...choice, measure: null, mapping: BLANK.mapping };
	return { ...choice, measure: measure.key, mapping: suggestedMapping(measure) };
}

/** The choice with one end of its scale of numbers moved. */
export function moved(choice: ForeignChoice, end: 'worst' | 'best', to: number): ForeignChoice {
	const { mapping } = choice;
	return mapping.type === 'numbers' ? { ...choice, mapping: { ...mapping, [end]: to } } : choice;
}
