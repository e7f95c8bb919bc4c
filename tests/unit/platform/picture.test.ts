import { expect, test } from 'vitest';
import { fitWithin } from '../../../src/lib/platform/picture';

test.each([
	[4000, 3000, 1600, 1200],
	[3000, 4000, 1200, 1600],
	[1600, 900, 1600, 900],
	[640, 480, 640, 480],
	[9000, 3, 1600, 1],
	[1, 1, 1, 1]
])('a picture of %i by %i becomes one of %i by %i', (width, height, fitWidth, fitHeight) => {
	expect(fitWithin(width, height, 1600)).toEqual({ width: fitWidth, height: fitHeight });
});
