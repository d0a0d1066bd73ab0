import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { PAGE_LIMIT } from './pagination';

type Estimate = (args: Pick<ComplexityEstimatorArgs, 'args' | 'childComplexity'>) => number;

/** How many records a list has that does not say so. */
const USUAL_LIST = 10;

/** The `complexity` of a list of about so many records. */
export const listOf =
  (size: number): Estimate =>
  ({ childComplexity }) =>
    size * (1 + childComplexity);

/** The `complexity` of what is worked out for each asking, as much work as reading so many records. */
export const worth =
  (records: number): Estimate =>
  ({ childComplexity }) =>
    records + childComplexity;

/** The `complexity` of a page of what is worked out for each asking. */
export const pageWorth =
  (records: number): Estimate =>
  ({ args, childComplexity }) =>
    records + pageSize(args) * childComplexity;

/** The `complexity` of what is worked out once for each entry of an argument. */
export const forEachOf =
  (argument: string, records: number): Estimate =>
  ({ args, childComplexity }) => {
    const given: unknown = args[argument];
    return (Array.isArray(given) ? given.length : 1) * (records + childComplexity);
  };

/** A page that is larger than any is refused by the list itself, in its own words. */
function pageSize({ first }: { readonly [argument: string]: unknown }): number {
  return typeof first === 'number' ? Math.min(Math.max(first, 0), PAGE_LIMIT) : 1;
}

export const usualList = listOf(USUAL_LIST);
export const usualRecord = pageWorth(1);
