import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOf } from '../../../graphql/cost';
import { PageArgs } from '../../../graphql/pagination';
import type { RequestContext } from '../../../graphql/request-context';
import { ChangeConnection } from '../../changes/change.args';
import { connectChanges } from '../../changes/change-page';
import type { AgendaItemRecord } from './agenda-item.repository';
import { AgendaItem } from './agenda-item.type';
import type { ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { shownAgenda, shownDropped } from './shown-items';

@Resolver(() => Clinic)
export class ClinicAgendaResolver {
  @FieldResolver(() => [AgendaItem], {
    complexity: listOf(20),
    description:
      'What is spoken about, in order. Sensitive items are left out for those who do not sit in it. Once it is ' +
      'published, what the items are about reads as at the moment that was pinned.',
  })
  async agenda(
    @Arg('live', () => Boolean, {
      defaultValue: false,
      description: 'Read what the items are about as it stands now, and not as it was pinned.',
    })
    live: boolean,
    @Root() { id }: ClinicRecord,
    @Ctx() context: RequestContext,
  ): Promise<AgendaItemRecord[]> {
    const items = await shownAgenda(context, id);
    return live ? items.map((item) => ({ ...item, live })) : items;
  }

  @FieldResolver(() => [AgendaItem], {
    complexity: listOf(20),
    description:
      'What was taken off the agenda, by people or because the reason has gone; sensitive items as in `agenda`.',
  })
  async droppedItems(
    @Root() { id }: ClinicRecord,
    @Ctx() context: RequestContext,
  ): Promise<AgendaItemRecord[]> {
    return shownDropped(context, id);
  }

  @FieldResolver(() => ChangeConnection, {
    nullable: true,
    description:
      'What has changed since its figures were pinned, as far as it concerns what the agenda is about, oldest first. ' +
      'Null before it is published.',
  })
  async sinceThePin(
    @Root() { id, organisationId, pinnedSequence }: ClinicRecord,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    if (pinnedSequence === null) return null;
    const items = await shownAgenda(context, id);
    const concerning = items.flatMap(({ subjectId, exceptions }) => [
      ...(subjectId === null ? [] : [subjectId]),
      ...exceptions.map((exception) => exception.subjectId),
    ]);
    const filter = { afterEntry: pinnedSequence, concerning: [...new Set(concerning)].sort() };
    return connectChanges(ChangeConnection, context, organisationId, page, filter);
  }
}
