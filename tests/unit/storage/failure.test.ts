import { expect, test } from 'vitest';
import { openFailureOf, saveFailureOf, StorageFault } from '../../../src/lib/storage/failure';

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more);
const quota = new DOMException('full', 'QuotaExceededError');
const ring = named('Ring');
Object.assign(ring, { inner: ring });

test.each<[string, unknown, string]>([
	['the plain error', quota, 'quota'],
	['an abort around it', named('AbortError', { inner: quota }), 'quota'],
	['it deep in causes', new Error('a', { cause: new Error('b', { cause: quota }) }), 'quota'],
	['it among the failures of a bulk', named('BulkError', { failures: [quota] }), 'quota'],
	['it around an abort', named('QuotaExceededError', { inner: named('AbortError') }), 'quota'],
	['an abort without a reason', named('AbortError', { inner: null }), 'connection_lost'],
	['a closed database', named('DatabaseClosedError'), 'connection_lost'],
	['a lost server by its message', new Error('Connection is lost'), 'connection_lost'],
	['a clone that failed', named('DataCloneError'), 'refused'],
	['our own', named('AbortError', { inner: new StorageFault('deleted') }), 'deleted'],
	['an error of no known kind', new TypeError('x'), 'unknown'],
	['an error that is its own cause', ring, 'unknown'],
	['no error at all', undefined, 'unknown'],
	['a text', 'QuotaExceededError', 'unknown']
])('a save that failed by %s', (_, error, reason) => {
	expect(saveFailureOf(error)).toBe(reason);
});

test.each<[string, unknown, string]>([
	['full', named('OpenFailedError', { inner: quota }), 'quota'],
	['newer', named('VersionError'), 'newer'],
	['missing', named('MissingAPIError'), 'unavailable'],
	['private', named('OpenFailedError', { inner: named('InvalidStateError') }), 'unavailable'],
	['anything else', named('UnknownError'), 'unknown'],
	['a name that objects have', named('toString'), 'unknown']
])('an opening that failed: %s', (_, error, reason) => {
	expect(openFailureOf(error)).toBe(reason);
});
