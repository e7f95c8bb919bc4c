import { saidMarks, NO_MARKS } from '$lib/charts/tension-marks';
import type { Place } from '$lib/core/bodies';
import type { Overview } from '$lib/core/insight/overview';
import type { Statements } from '$lib/core/insight/statements';
import type { Product } from '$lib/core/products';
import type { Figure } from '../insight/figure';
import { productNames } from '../insight/product-names';
import {
	hoursFigure,
	outcomesFigure,
	productsFigure,
	situationsFigure,
	tomorrowFigure,
	weekdaysFigure
} from '../insight/row-figures';
import { tensionFigure } from '../insight/tension-figure';
import { forcesFigure, partsFigure, promiseFigure } from '../insight/time-figures';

/** What the figures of a report are made of. */
export interface FiguresOf {
	shown: Overview;
	/** Null while it is worked out. */
	said: Statements | null;
	products: readonly Product[];
	place: Place;
	/** Whether what was marked is drawn: a rule says nothing where nobody says what it stands for. */
	marked: boolean;
}

/** No step along a chart is. */
const NONE_CHOSEN = -1;

/**
 * Everything that is to be seen of a period, as Insight shows it but with nothing chosen in it; each
 * is worked out when it is called for, and null where there is too little to see.
 */
export function figuresOf({
	shown,
	said,
	products,
	place,
	marked
}: FiguresOf): readonly (() => Figure | null)[] {
	const names = productNames(products);
	const marks = marked ? shown.events.map(({ day }) => day) : [];
	const drawn = said ? saidMarks(said, shown.span, shown.by === 'day') : NO_MARKS;
	// Nothing is worked out any more: what is not drawn by now is not explained either.
	const whole = { ...shown, usual: false };
	return [
		() => (shown.whole.mean ? tensionFigure(whole, marks, drawn, NONE_CHOSEN) : null),
		() => partsFigure(shown, marks, NONE_CHOSEN),
		() => forcesFigure(shown, marks, NONE_CHOSEN),
		() => promiseFigure(shown, marks, NONE_CHOSEN, place),
		() => outcomesFigure(shown),
		() => situationsFigure(shown),
		() => hoursFigure(shown),
		() => productsFigure(shown, names),
		() => weekdaysFigure(shown),
		() => tomorrowFigure(shown)
	];
}
