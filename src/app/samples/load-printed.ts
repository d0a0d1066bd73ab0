import type { Basis } from '../../domain/vocabulary';
import type { SamplePrintedFact } from '../../sample/sample.types';
import type { Loading } from './loading';

interface Place {
  /** Left out: the round of the period. */
  readonly measure?: string;
  readonly period: string;
  readonly basis?: Basis;
}

/** `key` tells the place from others, so that a load that was cut off can go on. */
export async function loadPrinted(
  loading: Loading,
  place: Place,
  key: string,
  facts: readonly SamplePrintedFact[],
): Promise<void> {
  const { printedFacts } = loading.services;
  for (const [index, fact] of facts.entries()) {
    const command = loading.command('printed', key, place.period, String(index));
    await printedFacts.record(loading.lead, { ...command, ...place, ...fact });
  }
}
