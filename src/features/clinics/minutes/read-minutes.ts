import { dayOf } from '../../../domain/clock';
import { contextAt } from '../../../graphql/context-at';
import type { RequestContext } from '../../../graphql/request-context';
import { ownerById } from '../../owners/owner.repository';
import type { ClinicRecord } from '../clinic.repository';
import { findFollowUps } from '../follow-through/find-follow-ups';
import { inTheRoom } from '../room/in-the-room';
import {
  addendaInWords,
  attendeesInWords,
  clinicInWords,
  closeOfClinic,
  outcomesInWords,
} from './minutes.repository';
import { minutesOf, type ClosedClinic, type MinutesRecord } from './minutes.rules';

/** The minutes of a clinic; null before it is closed. What is sensitive is there for those in the room, if they ask for it. */
export async function readMinutes(
  context: RequestContext,
  clinic: ClinicRecord,
  beyondRoom: boolean,
): Promise<MinutesRecord | null> {
  if (clinic.state !== 'CLOSED' || clinic.closedAt === null) return null;
  const { reader } = context;
  const [close, addenda] = await Promise.all([
    reader.one(closeOfClinic, clinic.id),
    reader.many(addendaInWords, clinic.id),
  ]);
  if (!close) return null;
  const { organisationId, closedAt } = clinic;
  const moment = { organisationId, sequence: close.sequence, day: dayOf(new Date(closedAt)) };
  const closed = { ...(await readClosed(contextAt(context, moment), clinic.id)), addenda };
  if (beyondRoom || !holdsSensitive(closed)) return minutesOf(closed, false);
  return minutesOf(closed, await inTheRoom(context, clinic.id));
}

/** Everything as it stood when the clinic was closed: whatever is renamed later keeps the name that it had. */
async function readClosed(
  { reader, today }: RequestContext,
  id: string,
): Promise<Omit<ClosedClinic, 'addenda'>> {
  const [clinic, attendees, outcomes, followUps] = await Promise.all([
    reader.one(clinicInWords, id),
    reader.many(attendeesInWords, id),
    reader.many(outcomesInWords, id),
    findFollowUps(reader, id, today),
  ]);
  if (!clinic) throw new Error(`Clinic ${id} was not there when it was closed`);
  const ids = [...new Set(followUps.flatMap(({ ownerId }) => ownerId ?? []))];
  const owners = await Promise.all(ids.map((owner) => reader.one(ownerById, owner)));
  const posts = new Map(owners.flatMap((owner) => (owner ? [[owner.id, owner.post] as const] : [])));
  return { clinic, attendees, outcomes, followUps, posts };
}

const holdsSensitive = ({ outcomes, followUps, addenda }: ClosedClinic): boolean =>
  [...outcomes, ...followUps, ...addenda].some(({ sensitive }) => sensitive);
