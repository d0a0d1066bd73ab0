import { exact, type Exact } from '../../domain/exact';
import { resolveTarget, targetUnitDisagrees } from '../../domain/trajectory/resolve-target';
import type { ShownSeries } from './shown-series.rules';

/**
 * The figure that the target asks for, exact and in the measure's unit; null where it asks for none that the reader
 * may know. A share of a baseline that is withheld would give the baseline away. A plain figure needs no baseline.
 */
export function statedTarget({ target, baseline, unit }: ShownSeries): Exact | null {
  const resolved = resolveTarget(target, baseline, unit);
  if (!('problem' in resolved)) return resolved.value;
  const plain = target?.kind === 'ABSOLUTE' && target.value !== null && !targetUnitDisagrees(target, unit);
  return plain ? exact(target.value ?? '') : null;
}
