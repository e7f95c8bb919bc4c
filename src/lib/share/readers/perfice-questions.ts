import { field, fieldsAt, idAt, isFields, objectsAt, type Fields } from './fields';
import type { Described } from './gathering';

/** A question of a form, as its answers are read. */
export interface Question {
	name: string;
	/** The name of its form; '' where the file does not say. */
	form: string;
	/** Whether its answers must be numbers. */
	wantsNumber: boolean;
	/** Whether its answers are picked, not typed. */
	isPicked: boolean;
	/** Whether they are dates, which measure nothing. */
	isDate: boolean;
	ends: Described['ends'];
}

/** The questions of a file. */
export interface Questions {
	/** As each snapshot has them: by its id, then by their own. */
	bySnapshot: ReadonlyMap<string, ReadonlyMap<string, Question>>;
	/** As any form or snapshot has them, by `questionKey`. */
	byForm: ReadonlyMap<string, Question>;
}

/** No is 0, yes is 1. */
const NO_YES = { worst: 0, best: 1 };

/** The key of a question: ids are unique within a form. */
export function questionKey(form: string, question: string): string {
	return `${form}/${question}`;
}

function nameAt(of: Fields): string {
	const name = field(of, 'name');
	return typeof name === 'string' ? name : '';
}

/** The number of an option, which is wrapped with its type. */
function optionIn(option: Fields): number | null {
	const value = field(option, 'value');
	const number = isFields(value) ? field(value, 'value') : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** The least and the greatest number that a question takes, by its settings or its options. */
function endsOf(question: Fields): Described['ends'] {
	const settings = fieldsAt(question, 'dataSettings');
	const set = ['min', 'max'].map((end) => field(settings, end));
	const options = objectsAt(fieldsAt(question, 'displaySettings'), 'options').map(optionIn);
	const ends = set.every((end) => typeof end === 'number' && Number.isFinite(end)) ? set : options;
	const numbers = ends.filter((end) => typeof end === 'number').sort((a, b) => a - b);
	const [worst, best] = [numbers[0], numbers.at(-1)];
	return worst === undefined || best === undefined || worst === best ? undefined : { worst, best };
}

function questionOf(raw: Fields, form: string): Question {
	const [data, display] = ['dataType', 'displayType'].map((kind) => idAt(raw, kind).toUpperCase());
	return {
		name: nameAt(raw),
		form,
		wantsNumber: data === 'NUMBER',
		isPicked: display === 'SELECT' || display === 'SEGMENTED',
		isDate: data === 'DATE' || data === 'DATE_TIME',
		ends: data === 'BOOLEAN' ? NO_YES : endsOf(raw)
	};
}

/** The questions of all forms and of their snapshots. */
export function questionsIn(collections: Fields): Questions {
	const forms = objectsAt(collections, 'forms');
	const names = new Map(forms.map((form) => [idAt(form, 'id'), nameAt(form)]));
	const byForm = new Map<string, Question>();
	const read = (holder: Fields, form: string) =>
		new Map(
			objectsAt(holder, 'questions').map((raw) => {
				const question = questionOf(raw, names.get(form) ?? '');
				byForm.set(questionKey(form, idAt(raw, 'id')), question);
				return [idAt(raw, 'id'), question];
			})
		);
	const snapshots = objectsAt(collections, 'formSnapshots');
	const bySnapshot = new Map(
		snapshots.map((each) => [idAt(each, 'id'), read(each, idAt(each, 'formId'))])
	);
	for (const form of forms) read(form, idAt(form, 'id'));
	return { bySnapshot, byForm };
}

/** The questions that were answered, each as it stood when it was answered last. */
export class Asked {
	readonly #latest = new Map<string, { question: Question; ms: number }>();

	/** @param ms of the answer, since 1970-01-01T00:00Z */
	add(key: string, question: Question, ms: number): void {
		const before = this.#latest.get(key);
		if (!before || ms >= before.ms) this.#latest.set(key, { question, ms });
	}

	/** What their measures are called: by their names, after their form's where two share one. */
	described(): Map<string, Described> {
		const asked = [...this.#latest].map(([key, { question }]) => ({ key, question }));
		const named = new Map<string, number>();
		for (const { question } of asked) named.set(question.name, (named.get(question.name) ?? 0) + 1);
		return new Map(
			asked.flatMap(({ key, question: { name, form, ends } }): [string, Described][] => {
				const label = named.get(name) === 1 || form === '' ? name : `${form}: ${name}`;
				return [
					[key, { label, ends }],
					[`${key}/words`, { label }]
				];
			})
		);
	}
}
