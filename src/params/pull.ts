import type { Pull } from '$lib/core/tension';

/** The two kinds that a moment can be logged as, in an address. */
export const match = (param: string): param is Pull => param === 'greed' || param === 'fear';
