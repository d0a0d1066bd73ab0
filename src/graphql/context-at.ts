import { lastEntryBy, momentKey } from '../changes/moment.repository';
import { dayOf } from '../domain/clock';
import { badInput, notFound } from '../domain/errors';
import { demand } from '../domain/policy';
import type { Moment } from './moments';
import type { RequestContext } from './request-context';

/** The argument by which a field is read as at a moment. */
export const AS_AT = 'asAt';

const EARLIEST = new Date('1900-01-01T00:00:00Z');

/**
 * What resolvers are given where all is read as it stood at a moment of the caller's organisation. For those who read
 * work in progress only: the past shows what was withdrawn since, or hidden since (N7).
 */
export function contextAt(context: RequestContext, moment: Moment): RequestContext {
  demand(context.access, 'readWorkInProgress');
  // Rows of others would stay out of reach all the same; whoever asks for them has made a mistake (N6).
  if (moment.organisationId !== context.access.organisationId) throw notFound(AS_AT, 'moment');
  const { moments, reader } = context;
  const { sequence, day, at } = moment;
  const now = at ?? new Date(`${day}T23:59:59.999Z`);
  return moments.context(sequence, now, () => ({
    ...context,
    reader: reader.asAt(sequence),
    now,
    today: day,
  }));
}

/** The same for a moment in words: as it stood after the last entry that had been made by then. */
export async function contextAsAt(context: RequestContext, asAt: Date): Promise<RequestContext> {
  const { access, now, reader } = context;
  demand(access, 'readWorkInProgress');
  if (asAt > now) throw badInput(AS_AT, `${asAt.toISOString()} is still to come.`);
  const organisationId = access.organisationId ?? '';
  // PostgreSQL writes the years before our era in another way; there was no log in them, nor long after.
  const moment = asAt < EARLIEST ? EARLIEST : asAt;
  const last = await reader.one(lastEntryBy, momentKey(organisationId, moment));
  return contextAt(context, {
    organisationId,
    sequence: last?.sequence ?? '0',
    day: dayOf(moment),
    at: moment,
  });
}

/**
 * For a resolver that gives records of a moment itself, as an agenda that was pinned: what `read` gives is marked, and
 * everything below it is read as at the moment too.
 */
export async function readAt<Given>(
  context: RequestContext,
  moment: Moment,
  read: (then: RequestContext) => Promise<Given>,
): Promise<Given> {
  const then = contextAt(context, moment);
  const given = await read(then);
  const all: readonly unknown[] = Array.isArray(given) ? given : [given];
  for (const record of all) {
    if (typeof record === 'object' && record !== null) context.moments.mark(record, then);
  }
  return given;
}
