import {
	createCipheriv,
	createHmac,
	hkdfSync,
	randomBytes,
	scryptSync,
	type CipherGCM
} from 'node:crypto';

const LABEL = 'age-encryption.org/v1/scrypt';

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

function sealed(key: Uint8Array, fileKey: Uint8Array): Buffer {
	const cipher = createCipheriv('chacha20-poly1305' as 'aes-256-gcm', key, Buffer.alloc(12));
	const body = [cipher.update(fileKey), cipher.final()];
	return Buffer.concat([...body, (cipher as CipherGCM).getAuthTag()]);
}

/**
 * The header of a file that opens with words, written from the specification beside the library
 * (https://age-encryption.org/v1): with it a vector that keys open becomes one that words open.
 * @param fileKey 16 bytes
 * @param work what it says of the work, as text
 * @param cost the work that was done, a power of 2
 */
export function wordsHeader(
	fileKey: Uint8Array,
	words: string,
	work = '1',
	cost = Number(work)
): Buffer {
	const salt = randomBytes(16);
	const salted = Buffer.concat([Buffer.from(LABEL), salt]);
	const body = sealed(scryptSync(words, salted, 32, { N: 2 ** cost, r: 8, p: 1 }), fileKey);
	const head = `age-encryption.org/v1\n-> scrypt ${inBase64(salt)} ${work}\n${inBase64(body)}\n---`;
	const key = Buffer.from(hkdfSync('sha256', fileKey, '', 'header', 32));
	const code = createHmac('sha256', key).update(head).digest();
	return Buffer.from(`${head} ${inBase64(code)}\n`);
}
