import type { View } from './relation';
import { AUDIENCE_SETTING, ORGANISATION_SETTING, REQUEST_ROLE } from './row-security';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

/*
 * What every transaction of a request begins with: the second barrier between organisations (N6). It all ends with the
 * transaction, so a connection carries nothing over to the next one. Each setting costs every request some microseconds
 * of PostgreSQL's time, so there are no more than it takes: an audience that is not set is not the public.
 */

/** Begins a transaction that only reads, as one string, so that it costs no round trip more than BEGIN alone. */
export function beginReading(isolation: Isolation, { organisationId, publishedOnly }: View): string {
  const begin = `BEGIN ISOLATION LEVEL ${isolation} READ ONLY`;
  // Only what is published is shown across organisations: anybody else without an organisation reaches nothing.
  const shownToAll = organisationId === undefined && publishedOnly;
  const audience = shownToAll ? `SET LOCAL ${AUDIENCE_SETTING} = 'public'; ` : '';
  return `${begin}; ${audience}${within(organisationId)}`;
}

/** For a transaction that has begun and is to write. */
export const barrierForWriting = (organisationId: string | null): string =>
  within(organisationId ?? undefined);

function within(organisationId: string | undefined): string {
  // A SET takes no parameters: nothing but constants and what is a UUID through and through comes in here.
  if (organisationId !== undefined && !UUID.test(organisationId))
    throw new Error('An organisation has a UUID');
  return `SET LOCAL ${ORGANISATION_SETTING} = '${organisationId ?? ''}'; SET LOCAL ROLE ${REQUEST_ROLE}`;
}
