import type { Attachment } from '../core/attachments';
import type { AttachmentBody } from '../core/bodies';
import { number, timeOf } from './format';
import { m } from './messages';

/** Why a file or a recording could not be added. */
export type AttachmentFault =
	| 'too_large'
	| 'no_picture'
	| 'no_sound'
	| 'neither'
	| 'no_photo_came'
	| 'no_recorder'
	| 'microphone_denied'
	| 'no_microphone'
	| 'microphone_busy'
	| 'nothing_heard';

/** What went wrong and what to do. */
export const attachmentFault: Record<AttachmentFault, () => string> = {
	too_large: m.attach_fault_large,
	no_picture: m.attach_fault_picture,
	no_sound: m.attach_fault_sound,
	neither: m.attach_fault_neither,
	no_photo_came: m.attach_fault_camera,
	no_recorder: m.attach_fault_recorder,
	microphone_denied: m.attach_fault_denied,
	no_microphone: m.attach_fault_microphone,
	microphone_busy: m.attach_fault_busy,
	nothing_heard: m.attach_fault_nothing
};

/** "245 kB", "1,2 MB". */
export function fileSize(bytes: number): string {
	const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
	// Whole kilobytes, and never none.
	return `${unit === 'kB' ? number(Math.max(1, size), 0) : number(size)}\u00A0${unit}`;
}

/** "1:05": minutes and seconds, as a clock that counts shows them. */
export function clockDuration(seconds: number): string {
	const whole = Math.floor(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "Foto van 14:12". */
export function attachmentName({ type, at }: Pick<AttachmentBody, 'type' | 'at'>): string {
	const t = timeOf(at);
	return type === 'photo' ? m.attach_photo_at({ t }) : m.attach_sound_at({ t });
}

/** "0:12 · 45 kB": how long it lasts, where it does, and how large it is. */
export function attachmentMeasure({ seconds, size }: Attachment): string {
	return [...(seconds === null ? [] : [clockDuration(seconds)]), fileSize(size)].join(' · ');
}

/** An attachment where it can't be shown: "Foto, 245 kB. De foto zelf staat niet in deze tekst." */
export function attachmentInText({ type, size }: AttachmentBody): string {
	const of = { size: fileSize(size) };
	return type === 'photo' ? m.attach_text_photo(of) : m.attach_text_sound(of);
}
