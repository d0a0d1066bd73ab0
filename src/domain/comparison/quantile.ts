import { type Exact, ratio } from '../exact';

/**
 * The quantile at the share part / parts of figures that stand in ascending order: type 7, the default of R and so
 * the one behind DfE LAIT. The place is h = (n - 1) * part / parts, counted from 0; between two figures the line
 * that joins them is followed. Exact, in the unit of the figures; a single figure is every quantile of itself.
 * Throws RangeError where there are no figures, or unless part and parts are whole numbers, 0 <= part <= parts > 0.
 */
export function quantile(ascending: readonly Exact[], part: number, parts: number): Exact {
  if (!Number.isInteger(part) || !Number.isInteger(parts) || part < 0 || parts < 1 || part > parts)
    throw new RangeError(`${part} of ${parts} is no share from 0 to 1`);
  const steps = (ascending.length - 1) * part;
  const remainder = steps % parts;
  const below = ascending[(steps - remainder) / parts];
  if (!below) throw new RangeError('No figures have no quantile');
  const above = ascending[(steps - remainder) / parts + 1];
  if (!above || remainder === 0) return below;
  return below.add(above.sub(below).mul(ratio(remainder, parts)));
}
