import { hasSeat } from '../../../domain/access';
import type { RequestContext } from '../../../graphql/request-context';
import { guestsOfClinic } from '../clinic-guest.repository';

type Asking = Pick<RequestContext, 'access' | 'reader'>;

/**
 * Whether the post of the caller sits in a clinic: as its chair, as somebody who is invited, or in the place of one. Those
 * who are invited now, whatever moment is read as at: who was taken off the list sees nothing more of what is sensitive.
 * To be asked only where something sensitive is at hand, since live executions are made once more for it.
 */
export async function inTheRoom({ access, reader }: Asking, clinicId: string): Promise<boolean> {
  const guests = await reader.present.many(guestsOfClinic, clinicId);
  const posts = guests.map(({ ownerId }) => ownerId);
  return hasSeat(access, clinicId, posts);
}

interface MaybeSensitive {
  readonly clinicId: string;
  readonly sensitive: boolean;
}

/** Those of a list that the caller may see: what is sensitive is left out for all who do not sit in its clinic. */
export async function shownInTheRoom<Row extends MaybeSensitive>(
  context: Asking,
  rows: readonly Row[],
): Promise<Row[]> {
  const clinics = [...new Set(rows.filter(({ sensitive }) => sensitive).map(({ clinicId }) => clinicId))];
  const open = await Promise.all(clinics.map((clinicId) => inTheRoom(context, clinicId)));
  const shown = new Set(clinics.filter((_, place) => open[place]));
  return rows.filter(({ sensitive, clinicId }) => !sensitive || shown.has(clinicId));
}

/** As `shownInTheRoom`, of one record. */
export async function ifInTheRoom<Row extends MaybeSensitive>(
  context: Asking,
  row: Row | null,
): Promise<Row | null> {
  if (!row?.sensitive) return row;
  return (await inTheRoom(context, row.clinicId)) ? row : null;
}
