import { Kind, type GraphQLError, type ValueNode } from 'graphql';
import type { ValueLimits } from './guard-settings';
import { overLimit } from './refusal';

/** How many lists and objects are inside each other in a literal. */
export function depthOfLiteral(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + deepest(value.values);
  if (value.kind === Kind.OBJECT) return 1 + deepest(value.fields.map((field) => field.value));
  return 0;
}

const deepest = (values: readonly ValueNode[]): number =>
  values.reduce((depth, value) => Math.max(depth, depthOfLiteral(value)), 0);

/** Walked without recursion and left at the first level too deep: the text may hold a hundred thousand. */
export function brokenValueLimit(
  values: object | null | undefined,
  limits: ValueLimits,
): GraphQLError | undefined {
  let count = 0;
  let level: unknown[] = values ? Object.values(values) : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (count > limits.MAX_VALUES)
      return overLimit('The request has too many values', 'MAX_VALUES', count, limits.MAX_VALUES);
    const holders = level.filter((value): value is object => typeof value === 'object' && value !== null);
    if (holders.length > 0 && depth >= limits.MAX_VALUE_DEPTH) {
      return overLimit('A value has too many levels', 'MAX_VALUE_DEPTH', depth + 1, limits.MAX_VALUE_DEPTH);
    }
    level = holders.flatMap((holder) => Object.values(holder) as unknown[]);
  }
  return undefined;
}
