const MB = 1_000_000;

/** The most bytes of a share, a table or another app's file, as it is and unpacked. */
export const MOST_FILE_BYTES = 20 * MB;
export const MOST_UNPACKED_BYTES = 64 * MB;
/** The most bytes of a backup of our own, which carries attachments. */
export const MOST_BACKUP_BYTES = 2000 * MB;
/** The most records in a file. */
export const MOST_RECORDS = 500_000;
/**
 * The longest line of a file, bytes; what attachments hold goes in chunks. The longest text that a
 * record takes fits, even where each of its letters has to be written as an escape of six.
 */
export const LONGEST_LINE = 128_000;
/** How deep lists may lie within lists in a line of our own. */
export const DEEPEST = 8;
