/**
 * The drawn icons, in a box of 28 by 28: a 2 px line with a tent, a bead (filled: you) or a ring
 * (open: the customer, or now). `line` is stroked, `bead` is filled as well, `dotted` is dashed.
 */
interface Drawing {
	line: string;
	bead?: string;
	dotted?: string;
}

const ring = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

export const ICONS = {
	today: { line: `M1.5 19H7L13 8L19 19${ring(22, 19, 3.4)}` },
	insight: { line: 'M2 8H13V19.5H26', dotted: 'M13.8 8H26' },
	days: { line: 'M2 7.5H9L12 3.5L15 7.5H26M2 14.5H26M2 21H13L16 25L19 21H26' },
	plus: { line: 'M14 5V23M5 14H23' },
	minus: { line: 'M5 14H23' },
	search: { line: `M17.2 17.2L24 24${ring(12, 12, 7)}` },
	settings: { line: `M2 9H14M22 9H26M2 19H6M14 19H26${ring(18, 9, 4)}${ring(10, 19, 4)}` },
	sun: {
		line: `M14 2.5V6M14 22V25.5M2.5 14H6M22 14H25.5M5.9 5.9L8.4 8.4M19.6 19.6L22.1 22.1M22.1 5.9L19.6 8.4M8.4 19.6L5.9 22.1${ring(14, 14, 4.6)}`
	},
	back: { line: 'M17.5 5.5L9 14L17.5 22.5' },
	forward: { line: 'M10.5 5.5L19 14L10.5 22.5' },
	check: { line: 'M5 14.5L11.5 21L23 7.5' },
	again: { line: 'M22.5 10A9.3 9.3 0 1 0 23 16.5M23.5 4.5V10.5H17.5' },
	note: { line: 'M5 22.8L6.3 17.2L18.8 4.7L23.1 9L10.6 21.5Z' },
	broken: { line: 'M1.5 14H9L12 9M26.5 14H19L16 19' },
	save: { line: 'M14 4V17M8.5 12L14 17.5L19.5 12M4 20V24H24V20' },
	share: { line: `M9 14H18${ring(22, 14, 4)}`, bead: ring(5.5, 14, 3.5) }
} satisfies Record<string, Drawing>;

export type IconName = keyof typeof ICONS;
