import { clockHour, type Captured, type Day } from '../core/days';
import type { Moment } from '../core/journal-day';
import type { DaySummary } from '../core/period';
import type { Times } from '../core/share/share-times';
import { roundRange } from '../core/tension';
import { formatDay, longDay, shortDay, timeOf } from './format';
import { m } from './messages';

/** "Zaterdag 30 mei 2025": a day of another year as a heading. */
export function longDayWithYear(of: Day): string {
	return `${longDay(of)} ${of.slice(0, 4)}`;
}

/** "za", "Sat". */
export function weekdayName(of: Day): string {
	return formatDay(of, { weekday: 'short' });
}

/** "mei ’26": a month above its days. */
export function monthShort(of: Day): string {
	const month = formatDay(of, { month: 'short' });
	return of.slice(5, 7) === '01' ? `${month} ’${of.slice(2, 4)}` : month;
}

/** A time as exactly as it is told: "14:12", "14 – 15 uur"; empty where only the day is. */
export function toldTime(at: Captured, times: Times): string {
	if (times === 'exact') return timeOf(at);
	const from = Math.floor(clockHour(at));
	return times === 'hour' ? m.insight_hour({ from, to: (from + 1) % 24 }) : '';
}

/** A day's tension in words: "spanning 27", "nog open, tussen 12 en 61", "niets ingevuld". */
export function spokenFigure({ status, rounded, range }: DaySummary): string {
	if (rounded) return m.chart_tension_n({ n: rounded.total });
	if (status === 'no_customers') return m.chart_no_customers();
	return range ? m.chart_open_between(roundRange(range)) : m.chart_nothing();
}

/** A day in words alone: "za 30 mei: spanning 27. Hebberigheid: 2 keer. Angst: 1 keer." */
export function daySentence(summary: DaySummary): string {
	const { greed, fear, late } = summary;
	const said = [`${shortDay(summary.day)}: ${spokenFigure(summary)}.`];
	if (greed + fear > 0) said.push(m.insight_balance({ greed, fear }));
	if (late) said.push(`${m.chart_late()}.`);
	return said.join(' ');
}

/** The line of a day that is over in words. */
export function pastTapsSentence(moments: readonly Moment[]): string {
	const asked = moments.filter((moment) => moment.response === 'asked').length;
	if (moments.length === 0) return m.day_line_none();
	const taps = m.day_line_taps({ n: moments.length });
	return asked === 0 ? taps : `${taps} ${m.today_line_asked({ m: asked })}`;
}
