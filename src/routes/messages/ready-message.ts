import { resolve } from '$app/paths';
import { unarmoured } from '$lib/share/armour';
import type { Message } from '$lib/share/message';
import { messageFile } from '$lib/share/message-file';
import { messageLink } from '$lib/share/message-link';
import { fileOf } from '$lib/share/streams';

/** A message that is locked, and waits to be handed over. */
export interface ReadyMessage {
	/** To paste into a chat. */
	text: string;
	/** To save. */
	file: File;
	/** The same under a name that share sheets let through. */
	sendable: File;
	/** To show as a code; null where it is too long for one. */
	link: string | null;
}

/** How a message is handed over. */
export interface Handing {
	/** Of the key of who gets it, `age1…`. */
	recipient: string;
	/** Of the file, without its ending. */
	name: string;
	/** The screen that opens it. */
	opensAt: '/share' | '/coach';
}

/** @throws as `messageFile` */
export async function readyMessage(
	message: Message,
	{ recipient, name, opensAt }: Handing
): Promise<ReadyMessage> {
	const armour = await fileOf(await messageFile(message, recipient), 'text/plain');
	const bare = await fileOf(unarmoured(armour.stream()), 'application/octet-stream');
	const address = new URL(resolve(opensAt), location.origin).href;
	return {
		text: await armour.text(),
		file: new File([armour], `${name}.lijn`),
		sendable: new File([armour], `${name}.lijn.txt`, { type: 'text/plain' }),
		link: messageLink(address, new Uint8Array(await bare.arrayBuffer()))
	};
}
