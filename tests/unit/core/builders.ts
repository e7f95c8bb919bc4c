import { atTime, day, type Captured } from '../../../src/lib/core/days';
import { journalDay, type JournalDay } from '../../../src/lib/core/journal-day';
import type { AttachmentBody, Close, MomentBody } from '../../../src/lib/core/bodies';
import {
	answerId,
	isLive,
	textId,
	type Change,
	type Kind,
	type Row
} from '../../../src/lib/core/records';
import { nextRev, type DeviceId } from '../../../src/lib/core/revisions';

export const PHONE = '00000000000a' as DeviceId;
export const TABLET = '00000000000b' as DeviceId;

const REV = nextRev(Date.UTC(2026, 5, 1), PHONE);

/** A UUIDv7 that ends in `number`. */
export function momentId(number: number): string {
	return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A captured time on `of`, two hours ahead of UTC. */
export function at(of: string, time = '18:00'): Captured {
	return atTime(day(of), time, 120);
}

/** A row of any kind with some revision. */
export function row<K extends Kind>(kind: K, id: string, of: string, body: Row<K>['body']): Row<K> {
	return { id, kind, day: of === '' ? '' : day(of), rev: REV, body };
}

export function happiness(of: string, value: number, answered = at(of)): Row {
	return row('answer', answerId.happiness(day(of)), of, { value, at: answered, model: 'AS-1.0' });
}

export function belief(of: string, value: number, product?: string, answered = at(of)): Row {
	const id = answerId.belief(day(of), product);
	return row('answer', id, of, { value, at: answered, model: 'AS-1.0' });
}

export function close(of: string, value: Close = 'all', answered = at(of)): Row {
	return row('answer', answerId.close(day(of)), of, { value, at: answered, model: 'AS-1.0' });
}

export function moment(of: string, number: number, body: Partial<MomentBody> = {}): Row {
	return row('moment', momentId(number), of, {
		kind: 'greed',
		intensity: 5,
		response: 'gave_in',
		situation: null,
		product: null,
		at: at(of, '12:00'),
		questionShown: null,
		questionAsked: null,
		...body
	});
}

export function note(about: string, of: string, text: string, device: DeviceId = PHONE): Row {
	return row('text', textId(about, device), of, { type: 'note', text, prompt: null });
}

/** A photo of 1000 bytes, or what is said instead, attached to a day or a moment. */
export function photo(about: string, number: number, body: Partial<AttachmentBody> = {}): Row {
	const of = about.length === 10 ? about : '2026-06-02';
	return row('attachment', momentId(number), of, {
		about,
		type: 'photo',
		mime: 'image/jpeg',
		size: 1000,
		sha256: '0'.repeat(64),
		width: 40,
		height: 30,
		seconds: null,
		at: at(of, '12:00'),
		...body
	});
}

/** A whole check-in: 20 points of footing at H and B of 5 each, and no moments. */
export function checkIn(of: string, H: number, B: number, closing: Close = 'all'): Row[] {
	return [happiness(of, H), belief(of, B), close(of, closing)];
}

/** The day that these rows make. */
export function dayFrom(of: string, rows: readonly Row[]): JournalDay {
	return journalDay(day(of), rows);
}

/** The moments among rows that are not deleted. */
export const momentsOf = (rows: readonly Change[]) =>
	rows.flatMap((row) => (isLive(row, 'moment') ? [row] : []));

/** The notes among them. */
export const textsOf = (rows: readonly Change[]) =>
	rows.flatMap((row) => (isLive(row, 'text') ? [row] : []));

export const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
