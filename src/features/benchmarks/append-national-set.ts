import type { Transaction } from '../../changes/transaction';
import { nationalSet } from '../../domain/comparison/national-set';
import { storeCutPoints } from '../../domain/comparison/stored-cut-points';
import { badInput } from '../../domain/errors';
import { requireDate, requireText } from '../../domain/validate';
import { newId } from '../../persistence/new-id';
import { requireCouncils, type Council } from './council.rules';
import { NationalSetEntity } from './national-set.entity';
import type { Placed } from './place';
import {
  requirePublishedFigure,
  type PublishedFigure,
  type PublishedFigureInput,
} from './published-figure.rules';

/** What a release gives for one council. */
export type CouncilFigure = Council & PublishedFigure;

export interface NationalSetEntry {
  readonly measure: string;
  readonly period: string;
  readonly release: string;
  readonly releasedOn?: string | null;
  readonly councils: readonly (Council & PublishedFigureInput)[];
}

const MOST_COUNCILS = 500;

/**
 * Appends the figures of all councils with their cut points, so that a position does not move with a later release;
 * what stood for the same measure and period is superseded (N2).
 */
export async function appendNationalSet(
  tx: Transaction,
  { entry, measure, period, at }: Placed<NationalSetEntry>,
  standing: NationalSetEntity | undefined,
): Promise<string> {
  const release = requireText(entry.release, `${at}.release`);
  const releasedOn = entry.releasedOn == null ? null : requireDate(entry.releasedOn, `${at}.releasedOn`);
  const councils = requireCouncils(entry.councils, MOST_COUNCILS, `${at}.councils`).map(
    (council, index): CouncilFigure => ({
      ...council,
      ...requirePublishedFigure(entry.councils[index] ?? {}, measure, `${at}.councils.${index}`),
    }),
  );
  const { cutPoints } = nationalSet(councils.map(({ code, value }) => ({ council: code, value })));
  if (!cutPoints) throw badInput(`${at}.councils`, 'No council has a figure.');
  const id = newId();
  if (standing) await tx.update(NationalSetEntity, standing, { supersededById: id });
  const when = { period: period.label, periodEnd: period.endsOn, release, releasedOn };
  const rest = { councils, ...storeCutPoints(cutPoints), supersededById: null };
  await tx.insert(NationalSetEntity, { measureId: measure.id, ...when, ...rest }, id);
  tx.log({
    kind: 'NationalSetLoaded',
    subjectType: 'Measure',
    subjectId: measure.id,
    from: standing?.release ?? null,
    to: release,
    period: { label: period.label, endsOn: period.endsOn },
    fields: {
      n: { from: standing?.n ?? null, to: cutPoints.n },
      nationalSet: { from: standing?.id ?? null, to: id },
    },
  });
  return id;
}
