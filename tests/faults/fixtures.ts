import { expect, test as base } from '../e2e/fixtures';
import { Ledger, type Fault } from './ledger';

interface Fixtures {
	/**
	 * A ledger for a fault. When the test ends it goes into the table, and nothing may be lost; nor
	 * may it be empty, since what was never provoked and never at stake proves nothing.
	 */
	ledgerFor: (fault: Fault) => Ledger;
}

export const test = base.extend<Fixtures>({
	ledgerFor: async ({}, use, info) => {
		const ledgers: Ledger[] = [];
		await use((fault) => {
			const ledger = new Ledger(fault);
			ledgers.push(ledger);
			return ledger;
		});
		const tallies = ledgers.map(({ tally }) => tally);
		for (const tally of tallies) {
			info.annotations.push({ type: 'fault', description: JSON.stringify(tally) });
		}
		for (const { fault, tried, saved, lost } of tallies) {
			expect(lost, `${fault}: nothing is lost`).toEqual([]);
			if (info.status !== info.expectedStatus) continue;
			expect(tried, `${fault}: it was provoked`).toBeGreaterThan(0);
			expect(saved, `${fault}: something was at stake`).toBeGreaterThan(0);
		}
	}
});

export { expect };
