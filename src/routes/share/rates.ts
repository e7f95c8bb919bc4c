/**
 * Codes a second. At the fast rate less than a twentieth of them flashes more than three times in a
 * second, of which WCAG 2.3.1 allows a quarter; at the slow rate nothing does.
 */
export const RATES = { fast: 8, slow: 2 } as const;
export type Rate = keyof typeof RATES;
