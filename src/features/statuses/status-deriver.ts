import type { Transaction } from '../../changes/transaction';
import { groupBy } from '../../domain/group-by';
import type { Period } from '../../domain/period';
import { readLevel } from '../../persistence/read-level';
import { causesOf, earlier, type Cause, type Causes } from './causes.rules';
import {
  judgedAmbition,
  judgedMeasuresOfAmbition,
  judgingOrganisation,
  type JudgedAmbition,
  type JudgedMeasure,
  type JudgingOrganisation,
} from './judged.repository';
import { judgeQuarter, type Judged, type StandingVerdict } from './judge-quarter';
import { quartersOf, reaches, settledAmong } from './quarters.rules';
import type { StatusDraft } from './status-draft';
import { standingStatuses, storeStatuses, type CausedDraft, type StandingStatus } from './store-statuses';

/** In the order of their ids, so that two commands never wait for each other in a circle. */
const LOCK_AMBITIONS = `SELECT m.id FROM ambition m WHERE m.organisation_id = $1 AND ($2 OR m.id = ANY($3)
    OR EXISTS (SELECT 1 FROM measure e WHERE e.ambition_id = m.id AND e.id = ANY($4)))
  ORDER BY m.id FOR NO KEY UPDATE OF m`;

interface Loaded {
  readonly organisation: JudgingOrganisation;
  readonly ambitions: readonly Judged[];
}

/** The verdict that a status is published beside. */
export type VerdictBeside = Pick<StandingStatus, 'id' | 'status' | 'explanation'>;

/**
 * Keeps computed statuses in step with what they depend on, in the transaction that changes it. The number of
 * statements does not depend on how much changed.
 */
export class StatusDeriver {
  readonly derive = async (tx: Transaction): Promise<void> => {
    const causes = causesOf(tx.drafts);
    if (causes.measures.size + causes.ambitions.size === 0 && !causes.organisation) return;
    await this.#judgeAll(tx, causes);
  };

  /** Every quarter of every ambition of the organisation. */
  async judgeEverything(tx: Transaction): Promise<void> {
    const organisation: Cause = { kind: 'StatusesJudged', dataFrom: '0001-01-01' };
    await this.#judgeAll(tx, { measures: new Map(), ambitions: new Map(), organisation });
  }

  async #judgeAll(tx: Transaction, causes: Causes): Promise<void> {
    const ids = await this.#lock(tx, causes);
    if (ids.length === 0) return;
    const loaded = await this.#load(tx, ids);
    const standing = await standingStatuses(tx, ids);
    const before = groupBy(standing, ({ ambitionId }) => ambitionId);
    const drafts = loaded.ambitions.flatMap((judged) => {
      const cause = causeOf(judged, causes);
      if (!cause) return [];
      const known = before.get(judged.ambition.id) ?? [];
      return caused(judgeAgain(judged, loaded.organisation, known, causes), cause);
    });
    await storeStatuses(tx, drafts, standing);
  }

  /**
   * The verdict on an ambition for one quarter, for a status to be published beside: the one that stands, or where
   * the quarter was never judged a new one, kept as any other.
   */
  async verdictFor(tx: Transaction, ambitionId: string, quarter: Period): Promise<VerdictBeside> {
    const standing = await standingStatuses(tx, [ambitionId]);
    const there = standing.find(({ measureId, period }) => measureId === null && period === quarter.label);
    if (there) return there;
    const { organisation, ambitions } = await this.#load(tx, [ambitionId]);
    const cause: Cause = { kind: 'StatusPublished', dataFrom: null };
    const drafts = ambitions.flatMap((judged) => caused(judgeQuarter(judged, quarter, organisation), cause));
    const ids = await storeStatuses(tx, drafts, standing);
    const at = drafts.findIndex(({ measureId }) => measureId === null);
    const [draft, id] = [drafts[at], ids[at]];
    if (!draft || id === undefined) throw new Error(`Ambition ${ambitionId} was not judged`);
    return { ...draft, id };
  }

  async #lock(tx: Transaction, { organisation, ambitions, measures }: Causes): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(LOCK_AMBITIONS, [
      tx.organisationId,
      organisation !== null,
      [...ambitions.keys()],
      [...measures.keys()],
    ]);
    return rows.map(({ id }) => id);
  }

  async #load(tx: Transaction, ids: readonly string[]): Promise<Loaded> {
    const view = { organisationId: tx.organisationId, publishedOnly: false };
    const [heads = [], measures = [], organisations = []] = await readLevel(
      (text, values) => tx.manager.query(text, values),
      view,
      [
        { relation: judgedAmbition, keys: ids },
        { relation: judgedMeasuresOfAmbition, keys: ids, args: {} },
        { relation: judgingOrganisation, keys: [tx.organisationId] },
      ],
    );
    const byAmbition = groupBy(measures as JudgedMeasure[], ({ ambitionId }) => ambitionId);
    const [organisation] = organisations as JudgingOrganisation[];
    if (!organisation) throw new Error(`Organisation ${tx.organisationId} is not there`);
    const ambitions = (heads as JudgedAmbition[]).map((ambition) => ({
      ambition,
      measures: byAmbition.get(ambition.id) ?? [],
    }));
    return { organisation, ambitions };
  }
}

/**
 * Every quarter that is not settled, and of those that are the ones in which changed data count. There, a measure
 * whose own data are as they were keeps its verdict, though more may be asked of it by now.
 */
function judgeAgain(
  judged: Judged,
  organisation: JudgingOrganisation,
  standing: readonly StandingStatus[],
  causes: Causes,
): StatusDraft[] {
  const read = judged.measures.flatMap(({ readings }) => readings.map(({ on }) => on));
  const quarters = quartersOf(organisation.rounds, [...read, ...standing.map(({ periodEnd }) => periodEnd)]);
  const settled = settledAmong(quarters, organisation.rounds);
  return quarters.flatMap((quarter) => {
    if (!settled.has(quarter)) return judgeQuarter(judged, quarter, organisation);
    const concerned = judged.measures.filter(({ id }) =>
      [causes.measures.get(id), causes.organisation].some((cause) => reaches(cause?.dataFrom, quarter)),
    );
    if (concerned.length === 0 && !reaches(causes.organisation?.dataFrom, quarter)) return [];
    return judgeQuarter(judged, quarter, organisation, keptIn(quarter, standing, concerned));
  });
}

function keptIn(
  quarter: Period,
  standing: readonly StandingStatus[],
  concerned: readonly JudgedMeasure[],
): ReadonlyMap<string, StandingVerdict> {
  const again = new Set(concerned.map(({ id }) => id));
  return new Map(
    standing.flatMap((status) => {
      const { measureId, period } = status;
      return measureId === null || period !== quarter.label || again.has(measureId)
        ? []
        : [[measureId, status]];
    }),
  );
}

const caused = (drafts: readonly StatusDraft[], { kind }: Cause): CausedDraft[] =>
  drafts.map((draft) => ({ ...draft, cause: kind }));

/** Why an ambition is judged again: its own cause, its measures', or the organisation's. */
function causeOf({ ambition, measures }: Judged, causes: Causes): Cause | null {
  const all = [
    causes.ambitions.get(ambition.id),
    ...measures.map(({ id }) => causes.measures.get(id)),
    causes.organisation ?? undefined,
  ].filter((cause) => cause !== undefined);
  return all.reduce<Cause | null>((sum, cause) => earlier(sum ?? undefined, cause), null);
}
