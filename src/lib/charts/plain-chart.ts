/** What something is painted with: a colour of the design, or a pattern on its ground. */
export const INKS = [
	'ink',
	'quiet',
	'hair',
	'page',
	'surface',
	'greed',
	'greed-fill',
	'fear',
	'stripes',
	'dots',
	'crosses',
	'line',
	't3'
] as const;
export type Ink = (typeof INKS)[number];

/** A place on an axis with the words there. */
export interface Tick {
	at: number;
	/** One line, or several under each other. */
	label: string | readonly string[];
	ink?: Ink;
}

export interface Axis {
	min: number;
	max: number;
	ticks: readonly Tick[];
}

export interface Point {
	at: number;
	/** Null where the line is broken. */
	value: number | null;
}

/** A bar from one value to another. */
export interface Bar {
	at: number;
	from: number;
	to: number;
}

/** Things of one kind that are drawn. */
export type Mark =
	| { mark: 'line'; points: readonly Point[]; ink: Ink; width: number }
	| {
			mark: 'points';
			points: readonly Point[];
			shape?: 'circle' | 'rectRot' | 'rect' | 'triangle';
			radius: number;
			ink: Ink;
			/** Painted round each; none by itself. */
			edge?: Ink;
			edgeWidth?: number;
	  }
	| {
			mark: 'bars';
			bars: readonly Bar[];
			ink: Ink;
			edge?: Ink;
			/** CSS pixels; at most, where bars would touch. */
			thick: number;
	  };

/** One scale with what is drawn along it. */
export interface Pane extends Axis {
	/** How much of the height it takes, beside the others. */
	weight: number;
	/** What is in front comes first. */
	marks: readonly Mark[];
	/** Stands at its top, at the start. */
	name?: string;
}

/** A stretch along the chart at some height of its first pane. */
export interface Area {
	from: number;
	to: number;
	lower: number;
	upper: number;
}

/** A chart as plain data, so that it can be drawn elsewhere than on the page. */
export interface PlainChart {
	/** Along which things lie: days since 1970, or the numbers of rows. */
	along: Axis;
	/** Whether bars lie, with the names of rows before them. */
	lying?: boolean;
	/** The topmost first. */
	panes: readonly Pane[];
	/** Grounds in the first pane, with dashed edges. */
	areas?: readonly Area[];
	/** Thick lines with ends in the first pane. */
	levels?: readonly { from: number; to: number; value: number }[];
	/** Where a rule with a flag on it stands. */
	flags?: readonly number[];
	/** Where a dotted rule stands. */
	chosen?: number | null;
}

/** How it is drawn. */
export interface Look {
	/** CSS pixels. */
	width: number;
	height: number;
	/** Dots for each of them. */
	ratio: number;
	/** Size of the text, CSS pixels. */
	fontSize: number;
	fontFamily: string;
	colours: Readonly<Record<Ink, string>>;
}

/** Where the drawing lies along the chart, CSS pixels from its left edge. */
export interface Plot {
	left: number;
	right: number;
}
