import { dayOf } from '../../../domain/clock';
import type { Moment } from '../../../graphql/moments';
import type { ClinicRecord } from '../clinic.repository';

/** The moment at which the figures of a clinic are pinned; undefined before it is published. */
export function pinOf({ organisationId, pinnedSequence, pinnedAt }: ClinicRecord): Moment | undefined {
  if (pinnedSequence === null || pinnedAt === null) return undefined;
  return { organisationId, sequence: pinnedSequence, day: dayOf(new Date(pinnedAt)) };
}
