import { expect, test } from 'vitest';
import { shareCounts } from '../../../../src/lib/core/share/share-counts';
import { at, belief, checkIn, happiness, moment, momentId, note, photo, row } from '../builders';
import { choose } from './journals';

const product = (number: number) =>
	row('product', momentId(number), '', {
		name: 'Kaas',
		emoji: null,
		joy: '',
		archived: false,
		order: 0
	});
const review = (number: number, of: string) =>
	row('reward', momentId(number), of, { reward: 'review', product: null, at: at(of) });

const rows = [
	product(81),
	product(82),
	product(83),
	...checkIn('2026-06-01', 7, 8),
	happiness('2026-06-02', 4),
	belief('2026-06-02', 4, momentId(81)),
	moment('2026-06-03', 1, { product: momentId(82) }),
	moment('2026-06-03', 2),
	note('2026-06-01', '2026-06-01', 'Regen.'),
	note('2026-06-04', '2026-06-04', 'Niet gewerkt.'),
	note('2026-07-04', '2026-07-04', 'Buiten de periode.'),
	photo('2026-06-01', 3),
	review(4, '2026-06-01'),
	review(5, '2026-05-01')
];

test('what goes and what stays is counted', () => {
	const choice = choose({ products: [momentId(82), momentId(83)] });
	expect(shareCounts(rows, choice)).toEqual({
		days: 3,
		complete: 1,
		moments: 2,
		notes: { shared: 0, kept: 2 },
		attachments: { shared: 0, kept: 1 },
		rewards: { shared: 1, kept: 0 },
		products: { named: 1, unnamed: 1 }
	});
	const most = choose({ notes: true, attachments: true, rewards: false });
	expect(shareCounts(rows, most)).toEqual({
		days: 4,
		complete: 1,
		moments: 2,
		notes: { shared: 2, kept: 0 },
		attachments: { shared: 1, kept: 0 },
		rewards: { shared: 0, kept: 1 },
		products: { named: 2, unnamed: 0 }
	});
});
