import type { LateRule } from '../core/late-kinds';
import { WORKSPACE } from './names';

/** What a journal takes beside the kinds that every journal has; it is loaded first. */
export const lateRules = (journal: string): Promise<readonly LateRule[]> =>
	journal === WORKSPACE
		? import('../core/coach/workspace-kinds').then(({ WORKSPACE_KINDS }) => WORKSPACE_KINDS)
		: import('../core/share/sharing-kinds').then(({ SHARING_KINDS }) => SHARING_KINDS);
