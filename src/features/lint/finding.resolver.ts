import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { mayReadWorkInProgress } from '../../domain/policy';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import type { AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition } from '../ambitions/ambition.type';
import { ChangeSubject } from '../changes/subject.type';
import { subjectOf } from '../changes/subjects';
import type { RoundRecord } from '../rounds/round.repository';
import { ReportingRound } from '../rounds/round.type';
import { findInAmbition, findInRound } from './find-contradictions';
import { LintFinding } from './finding.type';
import type { Finding } from './lint-facts';

const INSIDE = 'Null for those who see published rounds only.';

@Resolver(() => LintFinding)
export class LintFindingResolver {
  @FieldResolver(() => ChangeSubject, { nullable: true, description: 'What it is about.' })
  subject(
    @Root() { subject: { type, id } }: Finding,
    @Ctx() { reader }: RequestContext,
  ): Promise<object | null> {
    return subjectOf(reader, type, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The reference of the ambition, where it is about one.',
  })
  reference(@Root() { subject }: Finding): string | null {
    return subject.reference;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name of the measure, where it is about one.',
  })
  measure(@Root() { subject }: Finding): string | null {
    return subject.measure;
  }

  @FieldResolver(() => Period, {
    nullable: true,
    description: 'The period that it is about; null where it is about none.',
  })
  period(@Root() { period }: Finding): PeriodRecord | null {
    return period === null ? null : (parsePeriod(period) ?? null);
  }
}

@Resolver(() => Ambition)
export class AmbitionFindingsResolver {
  @FieldResolver(() => [LintFinding], {
    nullable: true,
    description: `Contradictions in what is recorded and printed of it and its measures, in any period. ${INSIDE}`,
  })
  findings(
    @Root() ambition: AmbitionRecord,
    @Ctx() { access, reader }: RequestContext,
  ): Promise<Finding[]> | null {
    return mayReadWorkInProgress(access) ? findInAmbition(reader, ambition) : null;
  }
}

@Resolver(() => ReportingRound)
export class RoundFindingsResolver {
  @FieldResolver(() => [LintFinding], {
    nullable: true,
    description:
      'Contradictions in what is printed of the round, in the figures of its quarter, and in definitions and ' +
      `targets, which have no period. ${INSIDE}`,
  })
  findings(@Root() round: RoundRecord, @Ctx() { access, reader }: RequestContext): Promise<Finding[]> | null {
    return mayReadWorkInProgress(access) ? findInRound(reader, round) : null;
  }
}
