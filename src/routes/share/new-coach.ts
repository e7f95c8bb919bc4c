import type { Coach } from '$lib/core/share/coaches';
import { SECRET_BYTES } from '$lib/core/share/fresh-ids';
import { toBase64 } from '$lib/share/base64';
import { drawKeyPair } from '$lib/share/coach-key';
import { v7 } from 'uuid';

/** A coach before anything is known but by what ids this one will know the journal. */
export function blankCoach(): Coach {
	return {
		id: v7(),
		name: '',
		recipient: null,
		seller: crypto.randomUUID(),
		secret: toBase64(crypto.getRandomValues(new Uint8Array(SECRET_BYTES))),
		reply: null,
		shares: 0,
		archived: false
	};
}

/** The coach with a key for messages back; without where this browser can't make one. */
export async function withReply(coach: Coach): Promise<Coach> {
	if (coach.reply !== null) return coach;
	try {
		return { ...coach, reply: (await drawKeyPair()).identity };
	} catch {
		return coach;
	}
}
