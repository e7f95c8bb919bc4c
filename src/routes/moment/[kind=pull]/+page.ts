import type { Pull } from '$lib/core/tension';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [{ kind: 'greed' }, { kind: 'fear' }];

export const load: PageLoad = ({ params }) => ({ kind: params.kind as Pull });
