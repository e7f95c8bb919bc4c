import type { OwnQuestion } from '$lib/core/extra-questions';
import { m } from '$lib/i18n/messages';

/** How a question of one's own is answered. */
export const scaleLabel: Record<OwnQuestion['scale'], () => string> = {
	ten: m.extra_scale_ten,
	yes_no: m.extra_scale_yes_no
};
