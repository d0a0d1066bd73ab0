import { ArgsType, Field } from 'type-graphql';
import { badInput } from '../domain/errors';
import { parsePeriod } from '../domain/period';

@ArgsType()
export class PeriodsArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Only for the periods with these labels, as in "2025-26 Q4"; all where it is left out.',
  })
  period?: string[] | null;
}

/** A misspelt label would find nothing and look like an answer. */
export function requirePeriods(labels: readonly string[] | null | undefined): { period?: readonly string[] } {
  if (labels == null) return {};
  const at = labels.findIndex((label) => !parsePeriod(label));
  if (at >= 0)
    throw badInput(`period.${at}`, `"${labels[at]}" is not a period; write it as in "2025-26 Q4".`);
  return { period: labels };
}
