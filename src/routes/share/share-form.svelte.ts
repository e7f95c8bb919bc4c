import { isDay, type Day } from '$lib/core/days';
import { periodRange, type DaySpan } from '$lib/core/period';
import { tidyName } from '$lib/core/person-name';
import { productsFrom, type Product } from '$lib/core/products';
import { lastShared, type Coach } from '$lib/core/share/coaches';
import { defaultChoice, type ShareChoice } from '$lib/core/share/share-choice';
import type { Times } from '$lib/core/share/share-times';
import type { Coaches } from '$lib/state/coaches.svelte';
import { HalfFilled } from '$lib/state/half-filled.svelte';
import { Live } from '$lib/state/live.svelte';
import { present } from '$lib/state/now.svelte';
import { thisJournal } from '$lib/state/this-journal.svelte';
import { blankCoach } from './new-coach';
import type { Asked } from './sharing.svelte';

/** Which days can be chosen with one press; `other` are those that are typed. */
export const DAYS = ['4w', '12w', 'all', 'other'] as const;
export type Days = (typeof DAYS)[number];

/** Lies open over the form while what the coach will see is looked at. */
export const PREVIEW = 'preview';

/** What of a choice is switched on or off. */
export type Switch = 'notes' | 'attachments' | 'rewards';

interface Typed {
	/** What someone who is not in the list is called. */
	newName: string;
	/** The name that the coach sees; null as long as it is that of the last share. */
	as: string | null;
	message: string;
}

/** What a seller fills in to share. To be made while a component is set up. */
export class ShareForm {
	readonly #coaches: Coaches;
	/** Tells of another day alone, not of every tick of the clock. */
	readonly #today: Day = $derived(present.day);
	readonly #first = new Live<Day | null>(null, (journal) => () => journal.firstDay());
	/** Someone who is not in the list yet; the same one until a share is handed over. */
	#blank = $state.raw(blankCoach());
	#chosen = $state<string | null>(null);
	/** What is typed outlives the window. */
	readonly #typed = new HalfFilled<Typed>('share', { newName: '', as: null, message: '' });
	days = $state<Days>('12w');
	from = $state('');
	to = $state('');
	readonly on = $state<Record<Switch, boolean>>({
		notes: false,
		attachments: false,
		rewards: true
	});
	times = $state<Times>('hour');
	/** Ids of the products that the coach may not know by name. */
	#unnamed = $state.raw<readonly string[]>([]);
	group = $state(false);

	constructor(coaches: Coaches) {
		this.#coaches = coaches;
	}

	/** Whom it is for: one of the list, or the new one. */
	readonly coach: Coach = $derived.by(() => {
		const { current } = this.#coaches;
		const id = this.#chosen ?? current[0]?.id;
		const known = current.find((each) => each.id === id);
		return known ?? { ...this.#blank, name: tidyName(this.newName) };
	});

	/** Whether it is for someone who is not in the list. */
	readonly isNew: boolean = $derived(this.coach.id === this.#blank.id);

	/** The id that stands for someone who is not in the list. */
	get newId(): string {
		return this.#blank.id;
	}

	choose(coach: string): void {
		this.#chosen = coach;
	}

	/** What someone who is not in the list is called. */
	get newName(): string {
		return this.#typed.current.newName;
	}

	set newName(newName: string) {
		this.#typed.change({ newName });
	}

	get message(): string {
		return this.#typed.current.message;
	}

	set message(message: string) {
		this.#typed.change({ message });
	}

	/** The name that the coach sees; that of the last share unless something else is typed. */
	get as(): string {
		const { as } = this.#typed.current;
		if (as !== null) return as;
		const { shared } = this.#coaches;
		return (lastShared(shared, this.coach.id) ?? shared[0])?.as ?? '';
	}

	set as(as: string) {
		this.#typed.change({ as });
	}

	/** The days that are chosen; null while what is typed is no stretch of days. */
	readonly span: DaySpan | null = $derived.by(() => {
		if (this.days !== 'other') return periodRange(this.days, this.#today, this.#first.current);
		const { from, to } = this;
		return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
	});

	/** What the seller sells or sold, each of which the coach may know by name. */
	readonly products: readonly Product[] = $derived(productsFrom(thisJournal.undated));

	isNamed({ id }: Product): boolean {
		return !this.#unnamed.includes(id);
	}

	name({ id }: Product, named: boolean): void {
		const others = this.#unnamed.filter((each) => each !== id);
		this.#unnamed = named ? others : [...others, id];
	}

	/** What goes into the share; null while the days are not clear. */
	readonly choice: ShareChoice | null = $derived.by(() => {
		if (!this.span) return null;
		const named = this.products.filter((each) => this.isNamed(each)).map(({ id }) => id);
		const { notes, attachments, rewards } = this.on;
		return {
			...defaultChoice(this.span),
			notes,
			attachments,
			rewards,
			times: this.times,
			products: named.length === this.products.length ? 'all' : named
		};
	});

	/** The share that is asked for; null while something is missing. */
	get asked(): Asked | null {
		const { choice, coach, message, group } = this;
		const as = tidyName(this.as);
		if (!choice || as === '' || coach.name === '') return null;
		return { coach, choice, as, message: message.trim(), group };
	}

	/** Begins anew once a share was handed over: whom it was for is in the list now. */
	handedOver(coach: string): void {
		this.#blank = blankCoach();
		this.#chosen = coach;
		this.#typed.drop();
	}
}
