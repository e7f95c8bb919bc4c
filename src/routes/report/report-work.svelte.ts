import type { Place } from '$lib/core/bodies';
import type { Overview, OverviewAsked } from '$lib/core/insight/overview';
import type { Statements } from '$lib/core/insight/statements';
import type { Written } from '$lib/core/insight/written';
import type { DaySpan } from '$lib/core/period';
import { productsFrom } from '$lib/core/products';
import type { Row } from '$lib/core/records';
import { isSame } from '$lib/core/same';
import type { Times } from '$lib/core/share/share-times';
import { saidOf, type Said } from '$lib/i18n/said-words';
import type { Report } from '$lib/share/report';
import { device } from '$lib/state/device.svelte';
import { present } from '$lib/state/now.svelte';
import { inTurn } from '$lib/ui/in-turn';
import { untrack } from 'svelte';
import type { SharedOf } from '../coach/seller-insight';
import type { Figure } from '../insight/figure';
import { Drawings, type Drawn } from './drawings.svelte';
import type { ReportChoice } from './report-choice.svelte';
import { figuresOf, type FiguresOf } from './report-figures';
import { reportNote } from './report-notes';
import { reportOf } from './report-words';

/** Of all moments: nothing on paper would say that some are left out. */
export const OF_ALL = { kind: null, product: null } as const;

const NOTHING: readonly never[] = [];

/** What works out what is to be seen of a journal, beside the page. */
interface Work {
	/** Null until it was worked out for the first time. */
	readonly overview: Overview | null;
	/** Likewise. */
	readonly said: Statements | null;
	readonly failed: boolean;
	/** What was written about the days between these two, in order; null where that is not known yet. */
	written: (span: DaySpan) => Promise<readonly Written[] | null>;
}

/** What a report is made of, beside what is worked out. */
export interface ReportSubject {
	/** The rows of no day: products. */
	undated: readonly Row[];
	place: Place;
	/** Whether nobody lived these days. */
	example: boolean;
	/** What a seller shared that it is made from; null of one's own journal. */
	shared: SharedOf | null;
}

/** What was made of a period, and of what. */
interface Made {
	of: FiguresOf;
	figures: readonly Figure[];
	said: readonly Said[] | null;
}

/** What was marked is named in the seller's own words: not where it is left out. */
const sayable = (said: Statements, marked: boolean) => (marked ? said : { ...said, events: [] });

/** A report as it stands for what is chosen. To be made while a component is set up. */
export class ReportWork {
	readonly #asked: () => OverviewAsked;
	readonly #choice: ReportChoice;
	readonly #work: Work;
	readonly #subject: () => ReportSubject;
	readonly #drawings: Drawings;
	#made: Made | null = $state.raw(null);
	#written: { of: FiguresOf; notes: readonly Written[] } | null = $state.raw(null);
	readonly #products = $derived.by(() => productsFrom(this.#subject().undated));
	readonly #toMake = $derived.by(() => this.#toMakeNow());
	readonly #report = $derived.by(() => this.#reportNow());

	/** @param asked of which days, and of all moments */
	constructor(
		asked: () => OverviewAsked,
		choice: ReportChoice,
		work: Work,
		subject: () => ReportSubject
	) {
		this.#asked = asked;
		this.#choice = choice;
		this.#work = work;
		this.#subject = subject;
		this.#drawings = new Drawings(
			() => this.figures,
			() => choice.grey
		);
		$effect(() => {
			if (this.#toMake) return this.#make(this.#toMake);
		});
		// What may be said is told after every change of the journal: of a note alone too.
		$effect(() => {
			if (this.#toMake) return this.#read(this.#toMake);
		});
	}

	/** The period; null until it was worked out. What Insight showed last of some moments is none. */
	get shown(): Overview | null {
		const { overview } = this.#work;
		return overview && isSame({ ...overview.asked, ...OF_ALL }, overview.asked) ? overview : null;
	}

	/** Whether it can't be worked out. */
	get failed(): boolean {
		return this.#work.failed;
	}

	/** All the days that can be chosen: a young journal has two weeks all the same. */
	get bounds(): DaySpan | null {
		if (!this.shown) return null;
		const { first, period } = this.shown;
		return { from: first !== null && first < period.from ? first : period.from, to: period.to };
	}

	/** Whether something was marked in the period. */
	get marked(): boolean {
		return (this.shown?.events.length ?? 0) > 0;
	}

	/** What may be drawn. */
	get figures(): readonly Figure[] {
		return this.#made?.figures ?? NOTHING;
	}

	/** What was written in the period. */
	get notes(): readonly Written[] {
		return this.#written?.notes ?? NOTHING;
	}

	/** How exactly the times of moments are known. */
	get times(): Times {
		return this.#subject().shared?.times ?? 'exact';
	}

	/** What was drawn, and not left out. */
	get drawn(): readonly Drawn[] {
		return this.#drawings.all.filter(({ figure }) => !this.#choice.leftOut.includes(figure.key));
	}

	get report(): Report | null {
		return this.#report;
	}

	/** Whether all of it is there, and of what is asked now. */
	get ready(): boolean {
		return (
			this.#toMake !== null &&
			// What is usual is drawn as well.
			this.#toMake.said !== null &&
			this.#made?.of === this.#toMake &&
			this.#drawings.ready &&
			this.#written?.of === this.#toMake &&
			isSame(this.shown?.asked, this.#asked())
		);
	}

	#toMakeNow(): FiguresOf | null {
		const { shown } = this;
		return (
			shown && {
				shown,
				said: this.#work.said,
				products: this.#products,
				place: this.#subject().place,
				marked: this.#choice.events
			}
		);
	}

	/** Makes each figure in a turn of its own, and shows them together. */
	#make(of: FiguresOf): () => void {
		const figures: Figure[] = [];
		let said: readonly Said[] | null = null;
		const turns = [
			...figuresOf(of).map((make) => () => {
				const figure = make();
				if (figure) figures.push(figure);
			}),
			() => (said = of.said && saidOf(sayable(of.said, of.marked))),
			() => (this.#made = { of, figures, said })
		].map(inTurn);
		return () => turns.forEach((callOff) => callOff());
	}

	#read(of: FiguresOf): () => void {
		let stale = false;
		void untrack(() => this.#work.written(of.shown.span)).then((notes) => {
			if (notes && !stale) this.#written = { of, notes };
		});
		return () => (stale = true);
	}

	#reportNow(): Report | null {
		const { shown } = this;
		const choice = this.#choice;
		const { example, shared } = this.#subject();
		if (!shown) return null;
		return reportOf({
			language: device.language,
			name: choice.name,
			span: shown.span,
			today: present.day,
			example,
			shared,
			drawn: this.drawn,
			events: choice.events ? shown.events : null,
			said: choice.said ? (this.#made?.said ?? null) : null,
			notes: this.notes
				.filter(({ text }) => choice.hasNote(text.id))
				.map((note) => reportNote(note, this.times))
		});
	}
}
