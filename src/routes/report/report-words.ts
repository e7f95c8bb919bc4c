import { paperHeight, PAPER_WIDTH } from '$lib/charts/paper-look';
import type { Day } from '$lib/core/days';
import { lastDay, type MarkedEvent } from '$lib/core/events';
import type { DaySpan } from '$lib/core/period';
import { lacking } from '$lib/i18n/coach-words';
import { eventName } from '$lib/i18n/event-words';
import { dateWithYear } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import type { Said } from '$lib/i18n/said-words';
import type { Report, ReportChart, ReportNote } from '$lib/share/report';
import type { SharedOf } from '../coach/seller-insight';
import { howBeside, spanLabel, summaryOf } from '../insight/figure';
import type { Drawn } from './drawings.svelte';
import { notesIn } from './report-notes';

/** What a report is made of: all of it was chosen. */
export interface ReportOf {
	language: Report['language'];
	name: string;
	span: DaySpan;
	today: Day;
	/** Whether nobody lived these days. */
	example: boolean;
	/** What a seller shared that it is made from; null of one's own journal. */
	shared: SharedOf | null;
	drawn: readonly Drawn[];
	/** Null where it is left out. */
	events: readonly MarkedEvent[] | null;
	said: readonly Said[] | null;
	notes: readonly ReportNote[];
}

function chartOf({ figure, picture }: Drawn, beside: boolean): ReportChart {
	const { key, title, sentence, how, untested, height, table } = figure;
	const chance = untested ? `${how} ${m.report_chance()}` : how;
	return {
		key,
		title,
		sentence,
		how: beside ? howBeside(figure) : chance,
		alt: summaryOf(figure),
		picture,
		width: PAPER_WIDTH,
		height: paperHeight(height),
		table
	};
}

/** "12 mei 2026", "1 mei 2026 – 12 mei 2026": it may be of years. */
function daysOf(event: MarkedEvent): string {
	const to = lastDay(event);
	return to === event.day ? dateWithYear(to) : spanLabel({ from: event.day, to });
}

/** What it is made from, and what of that was kept back; photos are in no report. */
function madeFrom({ until, lacks }: SharedOf): string[] {
	const kept = lacks.filter((each) => each !== 'attachments');
	return [
		m.report_shared({ date: dateWithYear(until) }),
		...(kept.length > 0 ? [m.report_not_shared({ what: lacking(kept) })] : [])
	];
}

/** A report in words: what Insight says of the same days, and nothing that was not chosen. */
export function reportOf(of: ReportOf): Report {
	const { language, name, span, today, example, shared, drawn, notes } = of;
	const source = m.chart_source({ app: m.app_name(), date: dateWithYear(today) });
	const [events, said] = [of.events ?? [], of.said ?? []];
	return {
		language,
		title: m.report_title(),
		name: name.trim(),
		period: spanLabel(span),
		about: [m.report_about(), ...(shared ? madeFrom(shared) : []), notesIn(notes.length)],
		charts: drawn.map((each) => chartOf(each, said.length > 0)),
		events:
			events.length > 0
				? {
						title: m.event_marked(),
						rows: events.map((event) => ({ when: daysOf(event), what: eventName(event) }))
					}
				: null,
		said:
			said.length > 0
				? {
						title: m.said_title(),
						scope: shared
							? m.report_said_shared({ date: dateWithYear(shared.until) })
							: m.report_said_scope({ date: dateWithYear(today) }),
						sentences: said.map(({ sentence }) => sentence)
					}
				: null,
		notes: notes.length > 0 ? { title: m.report_notes_head(), notes } : null,
		source: example ? `${source} · ${m.example_mark()}` : source,
		words: { table: m.chart_table(), noPicture: m.chart_failed() }
	};
}
