import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import { encodeCursor } from '../../changes/cursor';
import { notFound } from '../../domain/errors';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { demand, demandToken } from '../../domain/policy';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { CursorScalar, JsonScalar } from '../../graphql/scalars';
import { organisationBySlug } from '../organisations/organisation.repository';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { ChangeConnection, ChangesArgs } from './change.args';
import { readChangeFilter } from './change-filter';
import { connectChanges } from './change-page';
import { changeByKey, changeKey, type ChangeRecord } from './change.repository';
import { Change } from './change.type';
import { ChangeSubject } from './subject.type';
import { anySubjectOf } from './subjects';

@Resolver(() => Change)
export class ChangeResolver {
  @Access('readWorkInProgress')
  @AsAt()
  @Query(() => ChangeConnection, {
    description:
      'The change log of an organisation, oldest first. Its cursors are those of the live feed: read up to the ' +
      'end, then subscribe after the last cursor, and nothing is missed.',
  })
  async changes(@Args() args: ChangesArgs, @Ctx() { access, reader, seen }: RequestContext): Promise<object> {
    demandToken(access);
    const organisation = await reader.one(organisationBySlug, args.organisation);
    if (!organisation) throw notFound('organisation', 'organisation');
    demand(access, 'readWorkInProgress');
    const filter = await readChangeFilter(reader, organisation.id, args.filter);
    return connectChanges(ChangeConnection, { reader, seen }, organisation.id, args, filter);
  }

  @FieldResolver(() => CursorScalar, {
    description: 'Where the entry stands in the log; the live feed resumes from it.',
  })
  cursor(@Root() change: ChangeRecord): string {
    return encodeCursor(change);
  }

  @FieldResolver(() => JsonScalar, {
    nullable: true,
    description: 'For an edit: each field that changed, as { name: { from, to } }.',
  })
  async fields(@Root() change: ChangeRecord, @Ctx() { reader }: RequestContext): Promise<unknown> {
    // A live entry comes without them: few who follow ask for them, and they can be long.
    if (change.fields !== undefined) return change.fields;
    return (await reader.one(changeByKey, changeKey(change.organisationId, change.sequence)))?.fields ?? null;
  }

  @FieldResolver(() => Period, {
    nullable: true,
    description: 'The period that the change is about, where it has one.',
  })
  period(@Root() change: ChangeRecord): PeriodRecord | null {
    return change.period === null ? null : (parsePeriod(change.period) ?? null);
  }

  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that made the change, where it is known.',
  })
  actor(@Root() change: ChangeRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord | null> | null {
    return change.actorOwnerId === null ? null : reader.one(ownerById, change.actorOwnerId);
  }

  @FieldResolver(() => ChangeSubject, {
    nullable: true,
    description: 'What was changed, as it stands now; null where the caller may not see it.',
  })
  subject(@Root() change: ChangeRecord, @Ctx() context: RequestContext): Promise<object | null> {
    return anySubjectOf(context, change.subjectType, change.subjectId);
  }
}
