import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { pageWorth } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import { notFound } from '../../domain/errors';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { demand, demandToken } from '../../domain/policy';
import { ExceptionKind as Kind, Severity as Severities } from '../../domain/vocabulary';
import type { Page } from '../../graphql/pagination';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { DateScalar } from '../../graphql/scalars';
import { ambitionById, type AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition } from '../ambitions/ambition.type';
import { subjectOf } from '../changes/subjects';
import {
  divisionById,
  organisationBySlug,
  type DivisionRecord,
} from '../organisations/organisation.repository';
import { Division } from '../organisations/organisation.type';
import { ownerById, type OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import { EXCEPTION_RULES } from './exception';
import { ExceptionsArgs } from './exception.args';
import { type ExceptionRecord, pageOfExceptions } from './exception-list';
import {
  ExceptionConnection,
  ExceptionKindCount,
  ExceptionRule,
  ExceptionSubject,
  ExceptionType,
  SeverityCount,
} from './exception.type';
import { findExceptions, type FoundExceptions } from './find-exceptions';

/** A page of the exceptions that were found, with what was looked at. */
class ExceptionList extends ExceptionConnection {
  constructor(
    readonly found: FoundExceptions,
    page: Page<ExceptionRecord>,
  ) {
    super(
      async () => page,
      async () => found.exceptions.length,
    );
  }
}

@Resolver(() => ExceptionConnection)
export class ExceptionListResolver {
  @Access('readWorkInProgress')
  @AsAt()
  @Query(() => ExceptionConnection, {
    complexity: pageWorth(500),
    description:
      'What calls for attention in an organisation at the end of a quarter, with since when and why: by severity, ' +
      'then kind, then the longest standing. Computed from the data at every question. A page after one that is no ' +
      'longer there goes on where it stood.',
  })
  async exceptions(
    @Args() args: ExceptionsArgs,
    @Ctx() { access, reader, seen }: RequestContext,
  ): Promise<object> {
    demandToken(access);
    const organisation = await reader.one(organisationBySlug, args.organisation);
    if (!organisation) throw notFound('organisation', 'organisation');
    demand(access, 'readWorkInProgress');
    const found = await findExceptions(reader, organisation.id, args);
    const page = pageOfExceptions(found.exceptions, found.window, args);
    for (const { restsOnSuppressed, subject } of page.nodes) {
      if (restsOnSuppressed) seen.restingOnHidden(subject.id);
    }
    return new ExceptionList(found, page);
  }

  @Access('readPublished')
  @Query(() => [ExceptionRule], { description: 'Every rule that finds exceptions, with what it says.' })
  exceptionRules(): object[] {
    return Object.entries(EXCEPTION_RULES).map(([code, rule]) => ({ code, ...rule }));
  }

  @FieldResolver(() => Period, { description: 'The quarter at whose end was looked.' })
  period(@Root() { found }: ExceptionList): PeriodRecord {
    return found.window.asked;
  }

  @FieldResolver(() => DateScalar, { description: 'The day on which late readings were looked for.' })
  asOf(@Root() { found }: ExceptionList): string {
    return found.window.asOf;
  }

  @FieldResolver(() => [SeverityCount], {
    complexity: 0,
    description: 'How many of the whole list are of each severity; they add up to `totalCount`.',
  })
  bySeverity(@Root() { found }: ExceptionList): object[] {
    const count = (wanted: string) => found.exceptions.filter(({ severity }) => severity === wanted).length;
    return Object.values(Severities).map((severity) => ({ severity, count: count(severity) }));
  }

  @FieldResolver(() => [ExceptionKindCount], {
    complexity: 0,
    description: 'How many of the whole list are of each kind; they add up to `totalCount`.',
  })
  byKind(@Root() { found }: ExceptionList): object[] {
    const count = (wanted: string) => found.exceptions.filter(({ kind }) => kind === wanted).length;
    return Object.values(Kind).map((kind) => ({ kind, count: count(kind) }));
  }
}

@Resolver(() => ExceptionType)
export class ExceptionResolver {
  @FieldResolver(() => Period, {
    description: 'The quarter since whose end it has held without a break.',
  })
  firstSeen(@Root() { firstSeen }: ExceptionRecord): PeriodRecord | undefined {
    return parsePeriod(firstSeen);
  }

  @FieldResolver(() => ExceptionSubject, {
    nullable: true,
    description: 'What it is about, as it stands now.',
  })
  subject(
    @Root() { subject: { type, id } }: ExceptionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<object | null> {
    return subjectOf(reader, type, id);
  }

  @FieldResolver(() => Ambition, {
    nullable: true,
    description: 'The ambition that it is about or belongs to; of an action the first that it is for.',
  })
  ambition(
    @Root() { ambitionId }: ExceptionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<AmbitionRecord | null> | null {
    return ambitionId === null ? null : reader.one(ambitionById, ambitionId);
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: "The division of the ambition, else of the owner; null where the owner's post is in none.",
  })
  division(
    @Root() { divisionId }: ExceptionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<DivisionRecord | null> | null {
    return divisionId === null ? null : reader.one(divisionById, divisionId);
  }

  @FieldResolver(() => Owner, {
    nullable: true,
    description: 'The post that answers for it; of a recommendation the first that leads on it.',
  })
  owner(
    @Root() { ownerId }: ExceptionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OwnerRecord | null> | null {
    return ownerId === null ? null : reader.one(ownerById, ownerId);
  }
}
