import type { TrajectoryStatus } from '../../domain/vocabulary';
import type { StatusDraft } from '../../features/statuses/status-draft';
import { generateOrganisation, type GeneratedOrganisation } from './generate-organisation';
import { generatedQuarters } from './generated-quarters';
import { judgeInFloats } from './judge-in-floats';
import { findExceptions, judgeOrganisation } from './judge-organisation';
import { ProcessorTime } from './processor-time';
import { recordsOf } from './records-of';

export interface Size {
  readonly organisations: number;
  readonly measures: number;
  readonly quarters: number;
}

/** What one run found. Seconds are of processor time. */
export interface Measured {
  /** Of measures; those of the ambitions over them are made along the way and not counted. */
  readonly statuses: number;
  readonly statusSeconds: number;
  readonly floatSeconds: number;
  readonly exceptions: number;
  readonly exceptionSeconds: number;
  readonly peakRssMb: number;
}

/** Organisations that are judged before anything is measured, so that the code is compiled by then. */
const WARM_UP = 5;
/** How often the floats are repeated: they are done too soon to be measured once. */
const FLOAT_REPEATS = 3;
/** Floating point may fall on the other side of a boundary once in a while. */
const MOST_DIFFERENT = 0.001;

/** Judges one organisation after another, none kept; the floats take turns with the rules. */
export function measureRules({ organisations, measures, quarters }: Size): Measured {
  const [exact, floats, calls] = [new ProcessorTime(), new ProcessorTime(), new ProcessorTime()];
  const [statuses, exceptions] = [{ count: 0, different: 0 }, { count: 0 }];
  const periods = generatedQuarters(quarters);
  const run = (number: number, counts: boolean): void => {
    const organisation = generateOrganisation(number, measures, periods);
    const timeOf = (time: ProcessorTime): ProcessorTime => (counts ? time : new ProcessorTime());
    const drafts = timeOf(exact).measure(() => judgeOrganisation(organisation));
    const plain = timeOf(floats).measure(() => inFloats(organisation));
    const records = recordsOf(organisation, drafts);
    const found = timeOf(calls).measure(() => findExceptions(organisation, records));
    if (!counts) return;
    statuses.count += plain.size * periods.length;
    statuses.different += differences(drafts, plain, organisation);
    exceptions.count += found.length;
  };
  for (let number = 1; number <= WARM_UP; number += 1) run(organisations + number, false);
  for (let number = 1; number <= organisations; number += 1) run(number, true);
  if (statuses.different > statuses.count * MOST_DIFFERENT) {
    throw new Error(`${statuses.different} of ${statuses.count} statuses are others in floating point`);
  }
  return {
    statuses: statuses.count,
    statusSeconds: exact.seconds,
    floatSeconds: floats.seconds / FLOAT_REPEATS,
    exceptions: exceptions.count,
    exceptionSeconds: calls.seconds,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** The statuses of each measure, by its id, the oldest quarter first. */
function inFloats({ judged, quarters }: GeneratedOrganisation): Map<string, TrajectoryStatus[]> {
  const found = new Map<string, TrajectoryStatus[]>();
  for (let repeat = 0; repeat < FLOAT_REPEATS; repeat += 1) {
    for (const { measures } of judged) {
      for (const measure of measures) found.set(measure.id, judgeInFloats(measure, quarters));
    }
  }
  return found;
}

/** The same answer first: only then does the speed mean anything. */
function differences(
  drafts: readonly StatusDraft[],
  plain: ReadonlyMap<string, readonly TrajectoryStatus[]>,
  { quarters }: GeneratedOrganisation,
): number {
  const placeOf = new Map(quarters.map(({ label }, place) => [label, place]));
  return drafts.filter(
    ({ measureId, period, status }) =>
      measureId !== null && plain.get(measureId)?.[placeOf.get(period) ?? -1] !== status,
  ).length;
}
