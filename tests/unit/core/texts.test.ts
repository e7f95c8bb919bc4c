import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, type TextBody } from '../../../src/lib/core/bodies';
import { textChange } from '../../../src/lib/core/changes';
import { day } from '../../../src/lib/core/days';
import { journalDay } from '../../../src/lib/core/journal-day';
import { textId, type Row } from '../../../src/lib/core/records';
import { nextRev, type DeviceId } from '../../../src/lib/core/revisions';
import { fieldText } from '../../../src/lib/core/field-text';
import { standingTexts, type LiveText } from '../../../src/lib/core/texts';
import { PHONE, TABLET } from './builders';

const DAY = day('2026-06-02');
const EMPTY: TextBody = { type: 'note', text: '', prompt: null };
let clock = Date.UTC(2026, 5, 2);

/** What a device wrote about the day, each time later than before. */
function written(device: DeviceId, text: string, takesIn?: Record<string, string>): LiveText {
	clock += 1000;
	const body = { ...EMPTY, text, ...(takesIn && { takesIn }) };
	const id = textId(DAY, device);
	return { id, kind: 'text', day: DAY, rev: nextRev(clock, device), body } as LiveText;
}
const said = (rows: readonly Row[]) => standingTexts(rows).map(({ body }) => body.text);

/** What the tablet's field shows, and the row that an edit there writes. */
function edited(rows: readonly LiveText[], text: string): LiveText {
	const own = rows.find(({ id }) => id === textId(DAY, TABLET)) ?? null;
	const others = standingTexts(rows).filter(({ id }) => id !== own?.id);
	const { takesIn } = fieldText(own?.body ?? null, others, EMPTY);
	return written(TABLET, text, takesIn);
}

describe('texts of several devices', () => {
	test('stand together', () => {
		expect(said([written(PHONE, 'een'), written(TABLET, 'twee')])).toEqual(['een', 'twee']);
	});

	test('are shown in one field, and edited there as one', () => {
		const [phone, tablet] = [written(PHONE, 'een'), written(TABLET, 'twee')];
		expect(fieldText(tablet.body, [phone], EMPTY).body.text).toBe('twee\n\neen');
		const after = edited([phone, tablet], 'twee, en een');
		expect(said([phone, after])).toEqual(['twee, en een']);
		expect(journalDay(DAY, [phone, after]).texts).toHaveLength(1);
	});

	test('are both kept where an edit of one crosses with its own device’s edit', () => {
		const phone = written(PHONE, 'een');
		const after = edited([phone], 'een, veranderd');
		const crossing = written(PHONE, 'een, anders veranderd');
		expect(said([crossing, after])).toEqual(['een, anders veranderd', 'een, veranderd']);
	});

	test('that are emptied on another device are gone', () => {
		const phone = written(PHONE, 'een');
		const { takesIn } = fieldText(null, [phone], EMPTY);
		const { body } = textChange(DAY, DAY, TABLET, { ...EMPTY, takesIn });
		expect(body).not.toBeNull();
		expect(said([phone, { ...written(TABLET, ''), body } as Row])).toEqual([]);
	});

	test('that say the same are not said twice', () => {
		const [phone, tablet] = [written(PHONE, 'een'), written(TABLET, 'nul\n\neen')];
		expect(fieldText(tablet.body, [phone], EMPTY).body.text).toBe('nul\n\neen');
	});

	test('that together are too long stay apart', () => {
		const [phone, tablet] = [written(PHONE, 'x'.repeat(LONGEST_TEXT)), written(TABLET, 'twee')];
		const field = fieldText(tablet.body, [phone], EMPTY);
		expect(field).toEqual({ body: tablet.body, takesIn: {} });
	});

	test('of two prompts stay apart', () => {
		const reflection: TextBody = { type: 'reflection', text: 'een', prompt: 'p1' };
		const other = { ...written(PHONE, ''), body: { ...reflection, text: 'twee', prompt: 'p2' } };
		expect(fieldText(reflection, [other], EMPTY)).toEqual({ body: reflection, takesIn: {} });
		expect(fieldText(null, [other], EMPTY).body).toEqual(other.body);
	});
});
