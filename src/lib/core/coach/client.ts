import type { Day } from '../days';
import { isLive, type Change, type Row } from '../records';
import { KEEP_MONTHS, keepUntil, monthsLater } from './keep-until';
import type { ClientBody } from './workspace-bodies';

/** A client with the id of their record. */
export interface Client extends ClientBody {
	id: string;
}

/** The clients among these rows. */
export function clientsFrom(rows: readonly Row[]): Client[] {
	return rows.flatMap((row) => (isLive(row, 'client') ? [{ ...row.body, id: row.id }] : []));
}

/** The change that writes a client. */
export function clientChange({ id, ...body }: Client): Change<'client'> {
	return { id, kind: 'client', day: '', body };
}

/** What a client is called: as the coach says it, or as they say it themself. */
export const clientName = ({ label, name }: Pick<ClientBody, 'label' | 'name'>) => label || name;

/** What a share says of the seller. */
export interface SharedBy {
	seller: { id: string; name: string; reply: string | null };
	/** Whether it allows the figures of a group. */
	group: boolean;
}

/** What is known when a share is opened. */
export interface Opening {
	today: Day;
	/** The day on which the last share before it was opened; null of the first. */
	before: Day | null;
	/** Whether none of those that were opened before is newer. */
	newest: boolean;
}

/** The day until which a client is kept: a share begins the time anew, where nobody chose another. */
function keptUntil(stored: ClientBody | null, { today, before }: Opening): Day {
	const usual = before && monthsLater(before, KEEP_MONTHS);
	const chosen = stored && stored.keepUntil !== usual ? stored.keepUntil : null;
	return keepUntil({ opened: today, chosen });
}

/**
 * A client once a share was opened. What the newest share says of the seller counts, in whatever
 * order they are opened.
 * @param stored as it stood before; null of a seller who is new here
 */
export function clientAfter(
	stored: ClientBody | null,
	{ seller, group }: SharedBy,
	opening: Opening
): ClientBody {
	const said = { name: seller.name, reply: seller.reply, group };
	const keep = { keepUntil: keptUntil(stored, opening), keepSaid: null };
	if (!stored) return { seller: seller.id, label: '', ...said, ...keep };
	return { ...stored, ...(opening.newest ? said : {}), ...keep };
}

/** Whether a record is a client's: their own, a share of theirs, or what the coach wrote of them. */
function isOf(client: string, row: Row): boolean {
	if (isLive(row, 'attachment')) return row.body.type === 'share' && row.body.about === client;
	if (isLive(row, 'talk') || isLive(row, 'sent')) return row.body.client === client;
	return isLive(row, 'client') && row.id === client;
}

/**
 * The changes that remove a client whole, with what their shares hold.
 * @param rows all clients, shares, conversations and messages of the workspace
 */
export function removalOf(client: string, rows: readonly Row[]): Change[] {
	return rows
		.filter((row) => isOf(client, row))
		.map(({ id, kind, day }) => ({ id, kind, day, body: null }));
}
