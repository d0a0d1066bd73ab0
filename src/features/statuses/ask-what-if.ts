import { badInput, notFound } from '../../domain/errors';
import { parsePeriod, type Period } from '../../domain/period';
import type { Reader } from '../../persistence/reader';
import { ambitionByReference, ambitionKey } from '../ambitions/ambition.repository';
import { computedOfAmbition } from './computed-status.repository';
import { judgedAmbition, judgedMeasuresOfAmbition, judgingOrganisation } from './judged.repository';
import { whatIf, type WhatIfChoice, type WhatIfRecord } from './what-if.rules';

export interface Question {
  readonly organisation: string;
  readonly reference: string;
  readonly measure?: string | null;
  readonly period?: string | null;
}

/** Reads what is to be judged and judges it under each of the choices; undefined where there is no such ambition. */
export async function askWhatIf(
  reader: Reader,
  question: Question,
  choices: readonly WhatIfChoice[],
): Promise<WhatIfRecord[] | undefined> {
  const found = await reader.one(ambitionByReference, ambitionKey(question.organisation, question.reference));
  if (!found) return undefined;
  const [ambition, organisation, newest, measuresOf] = await Promise.all([
    reader.one(judgedAmbition, found.id),
    reader.one(judgingOrganisation, found.organisationId),
    reader.one(computedOfAmbition, found.id, {}),
    Promise.all(
      choices.map(({ basis }) => reader.many(judgedMeasuresOfAmbition, found.id, { onBasis: basis ?? null })),
    ),
  ]);
  if (!ambition || !organisation) return undefined;
  const quarter = requireQuarter(question.period ?? newest?.period);
  return choices.map((choice, index) => {
    const measures = measuresOf[index] ?? [];
    const only = question.measure?.toLowerCase() ?? null;
    if (only !== null && !measures.some(({ id }) => id === only)) throw notFound('measure', 'measure');
    return whatIf({ ambition, measures }, quarter, organisation, choice, only, `choices.${index}`);
  });
}

function requireQuarter(label: string | undefined): Period {
  const quarter = label === undefined ? undefined : parsePeriod(label);
  if (quarter?.kind !== 'QUARTER') {
    throw badInput('period', `Statuses are judged at the end of a quarter; write it as in "2025-26 Q4".`);
  }
  return quarter;
}
