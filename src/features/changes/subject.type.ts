import { createUnionType } from 'type-graphql';
import { Action } from '../actions/action.type';
import { Ambition } from '../ambitions/ambition.type';
import { Clinic } from '../clinics/clinic.type';
import { Inspection } from '../inspections/inspection.type';
import { Recommendation } from '../inspections/recommendation.type';
import { Measure } from '../measures/measure.type';
import { Division, Organisation } from '../organisations/organisation.type';
import { Owner } from '../owners/owner.type';
import { Membership } from '../people/membership.type';
import { ServiceToken } from '../people/service-token.type';
import { AreaOfAction } from '../priorities/area.type';
import { Plan } from '../priorities/plan.type';
import { Priority } from '../priorities/priority.type';
import { ReportingRound } from '../rounds/round.type';

const byTypename = (value: object): string => (value as { __typename: string }).__typename;

export const ChangeSubject = createUnionType({
  name: 'ChangeSubject',
  description: 'Whatever a change can be about.',
  types: () =>
    [
      Organisation,
      Division,
      Owner,
      ReportingRound,
      Plan,
      Priority,
      AreaOfAction,
      Ambition,
      Measure,
      Action,
      Inspection,
      Recommendation,
      Membership,
      ServiceToken,
      Clinic,
    ] as const,
  resolveType: byTypename,
});

export const StatusSubject = createUnionType({
  name: 'StatusSubject',
  description: 'Whatever carries a status.',
  types: () => [Ambition, Measure, AreaOfAction, Recommendation, Action] as const,
  resolveType: byTypename,
});
