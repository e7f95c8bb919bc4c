import { groupSharesChart, groupWeeksChart, weekOf } from '$lib/charts/group-chart';
import { lyingHeight } from '$lib/charts/row-charts';
import type { GroupFigures, GroupShares, GroupWeek } from '$lib/core/coach/group';
import { SITUATIONS } from '$lib/core/bodies';
import type { DaySpan } from '$lib/core/period';
import { number } from '$lib/i18n/format';
import { responseLabel, RESPONSES } from '$lib/i18n/labels';
import { m } from '$lib/i18n/messages';
import { situationLabel } from '$lib/i18n/situation-labels';
import { bucketLabel } from '../../insight/bucket-words';
import { stepsOf, tickLabel, type Figure } from '../../insight/figure';

const WEEKS_HEIGHT = 280;

const whole = (value: number) => number(value, 0);
const percent = (value: number) => m.group_percent({ n: whole(value) });
const weekLabel = (week: GroupWeek) => bucketLabel(weekOf(week), 'week');

/** "6 verkopers", or "5 tot 7 verkopers" where it is not the same each week. */
function people(all: readonly { n: number }[]): string {
	const counts = all.map(({ n }) => n);
	const [low, high] = [Math.min(...counts), Math.max(...counts)];
	return low === high ? m.group_people({ n: low }) : m.group_people_between({ low, high });
}

function weekSentence(week: GroupWeek): string {
	const { n, median, middle } = week;
	const [low, high] = middle.map(whole) as [string, string];
	return m.group_week_says({
		week: weekLabel(week),
		median: whole(median),
		low,
		high,
		people: m.group_people({ n })
	});
}

/** The group's tension by week; null where no week may be shown. */
export function groupTension(
	{ weeks }: GroupFigures,
	span: DaySpan,
	chosen: number
): Figure | null {
	if (weeks.length === 0) return null;
	const medians = weeks.map(({ median }) => median);
	const [low, high] = [Math.min(...medians), Math.max(...medians)];
	const of = { weeks: m.said_weeks({ n: weeks.length }), people: people(weeks) };
	return {
		key: 'group-tension',
		title: m.group_tension(),
		sentence:
			low === high
				? m.group_tension_one({ median: whole(low), ...of })
				: m.group_tension_head({ low: whole(low), high: whole(high), ...of }),
		how: m.group_tension_how(),
		chart: groupWeeksChart({ span, weeks, chosen, tickLabel: tickLabel(span), number }),
		height: WEEKS_HEIGHT,
		table: () => ({
			head: [
				m.chart_col_when(),
				m.group_col_median(),
				m.insight_col_middle(),
				m.group_col_people()
			],
			rows: weeks
				.toReversed()
				.map((week) => [
					weekLabel(week),
					whole(week.median),
					week.middle.map(whole).join(' – '),
					whole(week.n)
				])
		}),
		steps: stepsOf(
			weeks.map((week) => ({ ...week, ...weekOf(week) })),
			weekSentence
		)
	};
}

function sharesFigure<Key extends string>(
	key: string,
	title: string,
	shares: GroupShares<Key> | null,
	keys: readonly Key[],
	labels: Readonly<Record<Key, () => string>>
): Figure | null {
	if (!shares) return null;
	const rows = keys.map((each) => ({ ...shares[each], label: labels[each]() }));
	const most = Math.max(...rows.map(({ median }) => median));
	const first = rows.filter(({ median }) => median === most);
	const of = { people: people(rows) };
	return {
		key,
		title,
		sentence:
			first.length === 1
				? m.group_shares_head({ name: first[0]!.label, share: percent(most), ...of })
				: m.group_shares_even(of),
		how: m.group_shares_how(),
		chart: groupSharesChart(rows, percent),
		height: lyingHeight(rows.length),
		table: () => ({
			head: [title, m.group_col_median(), m.insight_col_middle(), m.group_col_people()],
			rows: rows.map(({ label, median, middle, n }) => [
				label,
				percent(median),
				middle.map(percent).join(' – '),
				whole(n)
			])
		})
	};
}

/** How the group's moments ended; null where it may not be shown. */
export const groupOutcomes = ({ outcomes }: GroupFigures) =>
	sharesFigure('group-outcomes', m.insight_outcomes(), outcomes, RESPONSES, responseLabel);

/** In which situations they came; null likewise. */
export const groupSituations = ({ situations }: GroupFigures) =>
	sharesFigure('group-situations', m.insight_situations(), situations, SITUATIONS, situationLabel);
