/** The faults that are provoked, by their name in the code, as the table tells of them. */
export const FAULTS = /** @type {const} */ ({
	killed: 'browser killed at a random moment while entries are written',
	fullSave: 'device full in the middle of a save',
	fullImport: 'device full in the middle of an import',
	fullPhoto: 'device full in the middle of a photo',
	deleted: 'database deleted under the page',
	closed: 'database closed under the page',
	blocked: 'database kept busy or shut by another window',
	upgraded: 'database upgraded under the page by a newer version',
	twoWindows: 'two windows writing at once',
	threeWindows: 'three windows writing at once',
	update: 'new version let in by another window over half-filled forms',
	clockBack: 'clock set back a day',
	midnight: 'midnight, and the hour at which the day starts',
	summerTime: 'change to summer time and back',
	travel: 'journey from Amsterdam to Auckland',
	backupWorker: 'worker of backups crashed or ended while it works',
	searchWorker: 'worker of the search crashed or ended while it works',
	missingPart: 'part of the app missing from the cache, offline',
	killedImport: 'browser killed in the middle of an import',
	tenYears: 'ten years of data: started, logged, backed up'
});
