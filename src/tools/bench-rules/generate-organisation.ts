import type { Period } from '../../domain/period';
import type { JudgingOrganisation } from '../../features/statuses/judged.repository';
import type { Judged } from '../../features/statuses/judge-quarter';
import { drawMaker } from './draw';
import { generateMeasure } from './generate-measure';
import { generateWork, type Work } from './generate-work';
import { idMaker } from './generated-id';

/** An organisation that nobody has, as the tables would hold it. */
export interface GeneratedOrganisation {
  readonly id: string;
  readonly number: number;
  readonly quarters: readonly Period[];
  readonly judging: JudgingOrganisation;
  readonly judged: readonly Judged[];
  readonly work: Work;
}

const councilCode = (number: number): string => `C${String(number).padStart(3, '0')}`;

/** The same in every run for the same number. Of three measures, two share an ambition and one has its own. */
export function generateOrganisation(
  number: number,
  measures: number,
  quarters: readonly Period[],
): GeneratedOrganisation {
  const [newId, draw] = [idMaker(number), drawMaker(number)];
  const id = newId();
  const ambitions = Array.from({ length: Math.ceil((measures * 2) / 3) }, newId);
  const shared = measures - ambitions.length;
  const ambitionOf = (at: number): string =>
    ambitions[at < 2 * shared ? Math.floor(at / 2) : at - shared] ?? id;
  const all = Array.from({ length: measures }, (_, at) =>
    generateMeasure({ id: newId(), ambitionId: ambitionOf(at), number: at }, quarters, draw),
  );
  return {
    id,
    number,
    quarters,
    judging: {
      councilCode: councilCode(number),
      rules: null,
      rounds: quarters.map(({ label, endsOn }) => ({ period: label, periodEnd: endsOn, state: 'PUBLISHED' })),
    },
    judged: ambitions.map((ambitionId, at) => ({
      ambition: { id: ambitionId, reference: `B${at + 1}`, closedOn: null, composite: null },
      measures: all.filter((measure) => measure.ambitionId === ambitionId),
    })),
    work: generateWork(ambitions, quarters, newId, draw),
  };
}
