import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, SITUATIONS } from '../../../src/lib/core/bodies';
import { admitChange, admitRow, KINDS, type Kind } from '../../../src/lib/core/records';
import { happiness, momentId, PHONE } from './builders';

const RUNS = { seed: 20260602, numRuns: 500 };
const DAY = '2026-06-02';
const REV = '0000000000ff-000001-00000000000a';

/** `ok`, or why something is refused. */
const verdict = (gate: ReturnType<typeof admitChange | typeof admitRow>) =>
	gate.ok ? 'ok' : gate.reason;

describe('whatever comes', () => {
	const scale = fc.integer({ min: 0, max: 10 });
	const time = fc.record({
		instant: fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) }),
		offset: fc.integer({ min: -1439, max: 1439 })
	});
	const reference = fc.option(fc.string({ maxLength: 100 }));
	const newer = fc.dictionary(fc.stringMatching(/^x-[a-z]{1,5}$/), fc.jsonValue(), { maxKeys: 3 });
	const bodies = {
		answer: fc.record({ value: scale, at: time, model: fc.string({ maxLength: 20 }) }),
		moment: fc.record({
			kind: fc.constantFrom('greed', 'fear'),
			intensity: fc.option(fc.integer({ min: 1, max: 5 })),
			response: fc.constantFrom(null, 'gave_in', 'let_pass', 'asked'),
			situation: fc.constantFrom(null, ...SITUATIONS),
			product: reference,
			at: time,
			questionShown: reference,
			questionAsked: reference
		}),
		text: fc.record({
			type: fc.constant('note'),
			text: fc.string(),
			prompt: reference
		}),
		event: fc.record({
			event: fc.constantFrom(...EVENT_TYPES),
			label: fc.string({ maxLength: 60 }),
			until: fc.constantFrom(null, DAY),
			at: time
		})
	};
	const ids = {
		answer: `answer/${DAY}/belief/general`,
		moment: momentId(1),
		text: `text/${momentId(1)}/${PHONE}`,
		event: momentId(2)
	};
	const good = fc.constantFrom('answer', 'moment', 'text', 'event').chain((kind) =>
		fc.tuple(bodies[kind] as fc.Arbitrary<object>, newer).map(([body, more]) => ({
			id: ids[kind],
			kind,
			day: DAY,
			rev: REV,
			body: { ...body, ...more }
		}))
	);
	const almost = fc.record(
		{
			id: fc.oneof(
				fc.constantFrom(...Object.values(ids), happiness(DAY, 7).id, 'setting/a'),
				fc.jsonValue()
			),
			kind: fc.oneof(fc.constantFrom<Kind>(...KINDS), fc.jsonValue()),
			day: fc.oneof(fc.constantFrom(DAY, ''), fc.jsonValue()),
			rev: fc.oneof(fc.constant(REV), fc.jsonValue()),
			body: fc.oneof(
				fc.constant(null),
				fc.jsonValue(),
				...Object.values(bodies),
				fc.record({ value: fc.jsonValue(), at: time, model: fc.jsonValue() })
			)
		},
		{ requiredKeys: [] }
	);

	it('a good record comes out as it went in, with all that a newer version added', () => {
		fc.assert(
			fc.property(good, (input) => {
				expect(admitRow(input)).toEqual({ ok: true, value: input });
			}),
			RUNS
		);
	});

	it('what was let through once is let through again, unchanged', () => {
		let through = 0;
		fc.assert(
			fc.property(fc.oneof(almost, good), (input) => {
				const first = admitRow(input);
				if (!first.ok) return;
				through += 1;
				expect(admitRow(first.value)).toStrictEqual(first);
			}),
			RUNS
		);
		expect(through).toBeGreaterThan(100);
	});

	it('any JSON at all gets an answer, and never throws', () => {
		const reasons = ['ok', 'not_a_record', 'unknown_kind', 'bad_id', 'bad_revision', 'bad_body'];
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), almost), (input) => {
				expect(reasons).toContain(verdict(admitRow(input)));
				expect(reasons).toContain(verdict(admitChange(input)));
			}),
			RUNS
		);
	});
});
