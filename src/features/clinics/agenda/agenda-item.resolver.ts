import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { parsePeriod, type Period as PeriodRecord } from '../../../domain/period';
import { readAt } from '../../../graphql/context-at';
import { usualList } from '../../../graphql/cost';
import { Period } from '../../../graphql/period.type';
import type { RequestContext } from '../../../graphql/request-context';
import { subjectOf } from '../../changes/subjects';
import type { AgendaException as ExceptionOfItem } from './agenda-exception';
import type { AgendaItemRecord } from './agenda-item.repository';
import { AgendaException, AgendaItem } from './agenda-item.type';
import { ClinicSubject } from '../outcomes/clinic-subject.type';
import { ClinicPayload } from '../clinic.payload';
import { clinicById, type ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { pinOf } from './pinned-cut';
import { shownItem } from './shown-items';
import { overrunOf, spentOn } from './agenda-time.rules';

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Int, {
    description: 'How long it has been spoken about, in whole seconds, up to now.',
  })
  spentSeconds(@Root() item: AgendaItemRecord, @Ctx() { now }: RequestContext): number {
    return spentOn(item, now);
  }

  @FieldResolver(() => Int, {
    description: 'By how many seconds that is more than was planned; 0 within the plan.',
  })
  overrunSeconds(@Root() item: AgendaItemRecord, @Ctx() { now }: RequestContext): number {
    return overrunOf(item, now);
  }

  @FieldResolver(() => [AgendaException], {
    complexity: usualList,
    description:
      'What calls for attention about its subject, as it was when the agenda was built, the most severe first.',
  })
  async exceptions(
    @Root() item: AgendaItemRecord,
    @Ctx() context: RequestContext,
  ): Promise<readonly ExceptionOfItem[]> {
    for (const { restsOnSuppressed, subjectId } of item.exceptions)
      if (restsOnSuppressed) context.seen.restingOnHidden(subjectId);
    return asPinned(context, item, async () => item.exceptions.map((each) => ({ ...each })));
  }

  @FieldResolver(() => ClinicSubject, {
    nullable: true,
    description:
      'What it is about, with everything below it. Once the clinic is published it reads as at the moment that was ' +
      'pinned; `agenda(live: true)` gives items whose subject reads as it stands now. Null where it is about nothing in ' +
      'particular, and where that was not there yet when the figures were pinned.',
  })
  async subject(@Root() item: AgendaItemRecord, @Ctx() context: RequestContext): Promise<object | null> {
    const { subjectType, subjectId } = item;
    if (subjectType === null || subjectId === null) return null;
    return asPinned(context, item, ({ reader }) => subjectOf(reader, subjectType, subjectId));
  }

  @FieldResolver(() => Clinic, { description: 'The clinic that it is an item of.' })
  clinic(
    @Root() { clinicId }: AgendaItemRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<ClinicRecord | null> {
    return reader.one(clinicById, clinicId);
  }
}

@Resolver(() => AgendaException)
export class AgendaExceptionResolver {
  @FieldResolver(() => Period, {
    nullable: true,
    description: 'The quarter since whose end it has held without a break.',
  })
  firstSeen(@Root() { firstSeen }: ExceptionOfItem): PeriodRecord | undefined {
    return parsePeriod(firstSeen);
  }

  @FieldResolver(() => ClinicSubject, {
    nullable: true,
    description:
      'What it is about: the subject of the item, or a measure that is spoken about with its ambition.',
  })
  subject(
    @Root() { subjectType, subjectId }: ExceptionOfItem,
    @Ctx() { reader }: RequestContext,
  ): Promise<object | null> {
    return subjectOf(reader, subjectType, subjectId);
  }
}

@Resolver(() => ClinicPayload)
export class ClinicPayloadItemResolver {
  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description:
      'The item that it was about, as it stands now; null where it was about none, or is not for the caller.',
  })
  async item(
    @Root() { itemId }: ClinicPayload,
    @Ctx() context: RequestContext,
  ): Promise<AgendaItemRecord | null> {
    if (itemId === null) return null;
    return shownItem(context, itemId);
  }
}

/** Reads as at the moment that the clinic has pinned; in the present before that, and where an item was asked for live. */
async function asPinned<Given>(
  context: RequestContext,
  { live, clinicId }: AgendaItemRecord,
  read: (then: RequestContext) => Promise<Given>,
): Promise<Given> {
  const clinic = live ? null : await context.reader.one(clinicById, clinicId);
  const pin = clinic && pinOf(clinic);
  return pin ? readAt(context, pin, read) : read(context);
}
