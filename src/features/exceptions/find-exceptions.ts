import type { Reader } from '../../persistence/reader';
import { roundsOfOrganisation } from '../rounds/round.repository';
import type { Exception } from './exception';
import { exceptionFactsOf } from './exception-facts-of.rules';
import { filtered, type SortChoice } from './exception-filter.rules';
import { requireScope, type ScopeChoice } from './exception-scope.rules';
import { type ExceptionWindow, requireWindow } from './exception-window.rules';
import { exceptionsOf } from './exceptions.rules';
import { readExceptionRecords } from './read-exception-records';

export interface ExceptionQuestion {
  readonly period?: string | null;
  readonly asOf?: string | null;
  readonly filter?: (SortChoice & ScopeChoice) | null;
}

/** Every exception that fits, in the order of attention, and what was looked at. Everything else counts these. */
export interface FoundExceptions {
  readonly window: ExceptionWindow;
  readonly exceptions: readonly Exception[];
}

/**
 * What calls for attention in an organisation at the end of a quarter. The caller must be known to work there: the
 * explanations are written for those who see all figures.
 */
export async function findExceptions(
  reader: Pick<Reader, 'one' | 'many'>,
  organisationId: string,
  { period, asOf, filter }: ExceptionQuestion,
): Promise<FoundExceptions> {
  const rounds = period == null ? await reader.many(roundsOfOrganisation, organisationId) : [];
  const window = requireWindow({ period, asOf }, rounds);
  const records = await readExceptionRecords(reader, organisationId, window);
  const scope = requireScope(filter ?? {}, records, records.divisions);
  const exceptions = exceptionsOf(exceptionFactsOf(records, window));
  return { window, exceptions: filtered(exceptions, filter ?? {}, scope, records) };
}
