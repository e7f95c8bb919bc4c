import { day, dayOfNumber } from '../../../../src/lib/core/days';
import type { Foreign, ForeignEntry, ReadOptions } from '../../../../src/lib/share/foreign';
import { readDaylioBackup } from '../../../../src/lib/share/readers/daylio-backup';
import { readDaylioCsv } from '../../../../src/lib/share/readers/daylio-csv';
import { readHowWeFeel } from '../../../../src/lib/share/readers/how-we-feel';
import { readLoop } from '../../../../src/lib/share/readers/loop';
import { readNomie } from '../../../../src/lib/share/readers/nomie';
import { readPerfice } from '../../../../src/lib/share/readers/perfice';
import { readPixels } from '../../../../src/lib/share/readers/pixels';
import { foreignTable, readTable, suggestedChoice } from '../../../../src/lib/share/readers/table';
import { Refused } from '../../../../src/lib/share/refusal';
import { bytesOf, csvBytes, daylioBackup, loopZip, quoted } from './bytes';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Read on 10 June 2026 by someone whose clock is always two hours ahead of UTC. */
export const OPTIONS: ReadOptions = {
	today: day('2026-06-10'),
	localTime(ms) {
		const wall = ms + 2 * HOUR_MS;
		return {
			day: dayOfNumber(Math.floor(wall / DAY_MS)),
			minute: Math.floor((((wall % DAY_MS) + DAY_MS) % DAY_MS) / 60_000)
		};
	}
};

export type Reader = (bytes: Uint8Array, options: ReadOptions) => Foreign;

/** What of a file with one entry can be made otherwise. */
export interface Parts {
	/** Day and time as the format writes them; of JSON as a literal. */
	when: string;
	/** The value as it stands there; of JSON as a literal. */
	value: string;
	note: string;
	tags: string[];
}

/** A format with a good file of one entry, and what can be wrong in it. */
export interface Sample {
	name: string;
	kind: 'json' | 'csv' | 'zip';
	read: Reader;
	/** What stands within the zip; the file itself of other kinds. */
	inner(parts: Partial<Parts>): Uint8Array;
	/** Puts that in its zip. */
	pack(inner: Uint8Array): Uint8Array;
	/** Whether it has lists of tags, and whether values are numbers. */
	hasTags: boolean;
	hasNumbers: boolean;
	/** Days that it can name and that can't be taken. */
	days: { feb31: string; year275760: string; in2100: string; in1899: string };
}

const asIs = (inner: Uint8Array) => inner;
const text = (value: string) => JSON.stringify(value);
const list = (tags: readonly string[] = []) => JSON.stringify(tags);

const isoDays = {
	feb31: '2026-02-31',
	year275760: '275760-09-13',
	in2100: '2100-01-01',
	in1899: '1899-12-31'
};
const each = (make: (day: string) => string) => ({
	feb31: make(isoDays.feb31),
	year275760: make(isoDays.year275760),
	in2100: make(isoDays.in2100),
	in1899: make(isoDays.in1899)
});

export const daylioCsv: Sample = {
	name: 'Daylio CSV',
	kind: 'csv',
	read: readDaylioCsv,
	inner: ({ when = '2026-06-01', value = 'good', note = 'Fijn', tags = [] }) =>
		csvBytes(
			'full_date,date,weekday,time,mood,activities,note_title,note',
			`${when},1 juni,maandag,20:05,${value},${quoted(tags.join(' | '))},"",${quoted(note)}`
		),
	pack: asIs,
	hasTags: true,
	hasNumbers: false,
	days: isoDays
};

const daylioDay = (day: string) => {
	const [year, month, date] = day.split('-').map(Number);
	return `"year":${year},"month":${month! - 1},"day":${date},"hour":20,"minute":5`;
};
export const daylio: Sample = {
	name: 'Daylio backup',
	kind: 'zip',
	read: readDaylioBackup,
	inner: ({ when = daylioDay('2026-06-01'), value = '2', note = 'Fijn', tags = [] }) => {
		const names = [...new Set(tags)];
		const entry = `{${when},"mood":${value},"note_title":"","note":${text(note)},"tags":${JSON.stringify(tags.map((tag) => names.indexOf(tag)))}}`;
		const named = JSON.stringify(names.map((name, id) => ({ id, name })));
		return bytesOf(
			`{"version":15,"customMoods":[{"id":2,"custom_name":"","mood_group_id":2}],"tags":${named},"dayEntries":[${entry}]}`
		);
	},
	pack: daylioBackup,
	hasTags: true,
	hasNumbers: true,
	days: each(daylioDay)
};

export const pixels: Sample = {
	name: 'Pixels',
	kind: 'json',
	read: readPixels,
	inner: ({ when = '"2026-6-1"', value = '4', note = 'Fijn', tags = [] }) =>
		bytesOf(
			`[{"date":${when},"type":"Mood","scores":[${value}],"notes":${text(note)},"tags":[{"type":"Werk","entries":${list(tags)}}]}]`
		),
	pack: asIs,
	hasTags: true,
	hasNumbers: true,
	days: each(text)
};

const ms = (instant: string) => String(Date.parse(`${instant}T18:05:00Z`));
export const perfice: Sample = {
	name: 'Perfice',
	kind: 'json',
	read: readPerfice,
	inner: ({ when = ms('2026-06-01'), value = '4', note = 'Fijn', tags = [] }) =>
		bytesOf(
			`{"collections":{"entries":[{"id":"e","timestamp":${when},"formId":"f","snapshotId":"s","answers":{` +
				`"mood":{"type":"NUMBER","value":${value}},"note":{"type":"STRING","value":${text(note)}},` +
				`"tags":{"type":"LIST","value":${list(tags)}}}}],` +
				`"forms":[{"id":"f","name":"Dag","questions":[]}],"formSnapshots":[{"id":"s","formId":"f","questions":[` +
				`{"id":"mood","name":"Hoe blij?","dataType":"NUMBER","dataSettings":{"min":1,"max":5},"displayType":"RANGE"},` +
				`{"id":"note","name":"Notitie","dataType":"TEXT","displayType":"INPUT"}]}]},"dataVersion":3}`
		),
	pack: asIs,
	hasTags: true,
	hasNumbers: true,
	days: {
		// A timestamp can't name a day that does not exist.
		feb31: 'null',
		year275760: '8640000000000000',
		in2100: ms('2100-01-01'),
		in1899: String(Date.UTC(1899, 11, 30))
	}
};

export const nomie: Sample = {
	name: 'Nomie',
	kind: 'json',
	read: readNomie,
	inner: ({ when = '"2026-06-01T18:05:00.000Z"', value = '4', note = 'Fijn', tags = [] }) =>
		bytesOf(
			`{"version":"6.4","created":"2026-06-01","files":{"trackers.json":{"mood":{"tag":"mood","label":"Stemming","type":"range","math":"mean","min":"1","max":"10"}},` +
				`"data/books/2026-06-0":[{"_id":"a","note":${text(`${note} #mood(7) ${tags.map((tag) => `#${tag}`).join(' ')}`)},"end":${when},"score":${value}}]}}`
		),
	pack: asIs,
	hasTags: true,
	hasNumbers: true,
	days: each((day) => text(`${day}T18:05:00.000Z`))
};

export const loop: Sample = {
	name: 'Loop',
	kind: 'zip',
	read: readLoop,
	inner: ({ when = '2026-06-01', value = '5000', note = 'Fijn' }) =>
		csvBytes('Date,Value,Notes', `${when},${value},${quoted(note)}`),
	pack: loopZip,
	hasTags: false,
	hasNumbers: true,
	days: isoDays
};

const appleDay = (day: string) => {
	const [year, month, date] = day.split('-').map(Number);
	const names = [
		'Jan',
		'Feb',
		'Mar',
		'Apr',
		'May',
		'Jun',
		'Jul',
		'Aug',
		'Sep',
		'Oct',
		'Nov',
		'Dec'
	];
	return `${year} Mon ${names[month! - 1]} ${date} 8:05 PM`;
};
export const howWeFeel: Sample = {
	name: 'How We Feel',
	kind: 'csv',
	read: readHowWeFeel,
	inner: ({ when = appleDay('2026-06-01'), value = 'Proud', note = 'Fijn', tags = [] }) =>
		csvBytes(
			'Date,Mood,Tags (People),Tags (Places),Tags (Events),Notes,Reflections,Takeaways',
			`${when},${value},${quoted(tags.join(';'))},,,${quoted(note)},,`
		),
	pack: asIs,
	hasTags: true,
	hasNumbers: false,
	days: each(appleDay)
};

/** A table as its suggested choice reads it. */
export const readAnyTable: Reader = (bytes, options) => {
	const table = readTable(bytes);
	return foreignTable(table, suggestedChoice(table), options);
};
const OTHER_ROWS = [
	'2026-06-02;7,5;Een dag waarover veel te zeggen was, en nog meer',
	'2026-06-03;8;Nog zo een, maar dan met twee klanten die terugkwamen'
];
export const table: Sample = {
	name: 'table',
	kind: 'csv',
	read: readAnyTable,
	inner: ({ when = '2026-06-01', value = '7', note = 'Fijn' }) =>
		csvBytes('Datum;Cijfer;Notitie', `${when};${value};${quoted(note)}`, ...OTHER_ROWS),
	pack: asIs,
	hasTags: false,
	hasNumbers: true,
	days: isoDays
};

export const SAMPLES: readonly Sample[] = [
	daylioCsv,
	daylio,
	pixels,
	perfice,
	nomie,
	loop,
	howWeFeel,
	table
];

/** A file of one entry, with these parts. */
export const fileOf = (sample: Sample, parts: Partial<Parts> = {}) =>
	sample.pack(sample.inner(parts));

/** What a reader gives for bytes; the reason where it refuses the file. */
export function readBy(read: Reader, bytes: Uint8Array): Foreign | string {
	try {
		return read(bytes, OPTIONS);
	} catch (thrown) {
		if (thrown instanceof Refused) return thrown.reason;
		throw thrown;
	}
}

/** What a file says; fails where it is refused. */
export function foreignOf(read: Reader, bytes: Uint8Array): Foreign {
	const foreign = readBy(read, bytes);
	if (typeof foreign === 'string') throw new Error(`refused: ${foreign}`);
	return foreign;
}

/** The reason for which the one entry of a file, or the whole file, is refused. */
export function refusalOf({ read }: Sample, bytes: Uint8Array): string {
	const foreign = readBy(read, bytes);
	return typeof foreign === 'string' ? foreign : (foreign.refused[0]?.reason ?? 'taken');
}

/** An entry as lists that can be compared. */
export const plain = ({ day, minute, values, note }: ForeignEntry) => ({
	day,
	minute,
	values: Object.fromEntries(values),
	note
});
