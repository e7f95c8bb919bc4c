import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHash } from 'node:crypto';
import { drawKeyPair, fingerprintOf } from '../../../src/lib/share/coach-key';
import { isRecipient } from '../../../src/lib/share/key-cipher';
import { drawZeroKeys, refuseZeroKeys } from './zero-keys';

afterEach(() => void vi.restoreAllMocks());

describe('a key', () => {
	test('is drawn as age has it, and another one each time', async () => {
		const { identity, recipient } = await drawKeyPair();
		expect(identity).toMatch(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/);
		expect(isRecipient(recipient)).toBe(true);
		expect((await drawKeyPair()).identity).not.toBe(identity);
	});

	test('never starts with a zero byte, in any browser', async () => {
		drawZeroKeys(5);
		const { identity, recipient } = await drawKeyPair();
		expect(identity).not.toMatch(/^AGE-SECRET-KEY-1Q[QPZR]/);
		expect(recipient).not.toMatch(/^age1q[qpzr]/);
	});

	test('is drawn by a browser that refuses some', async () => {
		refuseZeroKeys();
		drawZeroKeys(3);
		expect(isRecipient((await drawKeyPair()).recipient)).toBe(true);
	});

	test('is not drawn where nothing opens', async () => {
		const broken = new DOMException('broken', 'OperationError');
		vi.spyOn(crypto.subtle, 'deriveBits').mockRejectedValue(broken);
		await expect(drawKeyPair()).rejects.toMatchObject({ cause: broken });
	});

	test('that opens something else than was locked is not taken', async () => {
		// Each secret comes out differently, so that nothing fits.
		let count = 0;
		vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(() =>
			Promise.resolve(new Uint8Array(32).fill((count += 1) & 0xff).buffer)
		);
		await expect(drawKeyPair()).rejects.toThrow('no key could be drawn');
	});
});

describe('a fingerprint', () => {
	const recipient = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';

	test('is of the letters, 25 digits in groups of five', () => {
		// echo -n age1… | sha256sum, then bc: its remainder by 10^25.
		expect(fingerprintOf(recipient)).toBe('07776 23999 71387 23935 38895');
	});

	test('is the remainder of SHA-256, with zeros before it', () => {
		for (let count = 0; count < 200; count += 1) {
			const text = `${recipient}${count}`;
			const hex = createHash('sha256').update(text).digest('hex');
			const digits = fingerprintOf(text).replaceAll(' ', '');
			expect(fingerprintOf(text)).toMatch(/^\d{5}( \d{5}){4}$/);
			expect((BigInt(`0x${hex}`) - BigInt(digits)) % 10_000_000_000_000_000_000_000_000n).toBe(0n);
		}
	});
});
