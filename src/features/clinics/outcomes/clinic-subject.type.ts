import { createUnionType } from 'type-graphql';
import { Action } from '../../actions/action.type';
import { Ambition } from '../../ambitions/ambition.type';
import { Recommendation } from '../../inspections/recommendation.type';
import { Measure } from '../../measures/measure.type';
import { AreaOfAction } from '../../priorities/area.type';
import { Priority } from '../../priorities/priority.type';

export const ClinicSubject = createUnionType({
  name: 'ClinicSubject',
  description: 'Whatever an item of an agenda, or an outcome, can be about.',
  types: () => [Ambition, Measure, Action, Recommendation, AreaOfAction, Priority] as const,
  resolveType: (value: object) => (value as { __typename: string }).__typename,
});
