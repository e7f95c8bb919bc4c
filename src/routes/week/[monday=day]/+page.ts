import type { PageLoad } from './$types';

// Any week can be asked for: the fallback page opens it.
export const prerender = false;

export const load: PageLoad = ({ params }) => ({ day: params.monday });
