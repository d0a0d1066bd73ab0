import { decimalText, exact, ONE, whole } from '../../domain/exact';
import type { AmbitionFacts, MeasureLintFacts, Remark } from './lint-facts';
import { shown } from './plain-words.rules';
import { decimalsOf, figureOf } from './written-figure.rules';

const BY_SO_MUCH = /\bby (\d+(?:\.\d+)?) ?(?:%|per ?cent\b)/gi;

/** Words that tell a share of the baseline from percentage points. */
const TOLD = /\bpoints?\b|\d ?pp\b|\bpp\b|\brelative\b|\b(?:of|on) (?:the |its )?baseline\b/i;

/**
 * A target of change on a percentage that is worded "by 15%" and nothing more: it may mean 15% of the baseline or 15
 * percentage points. The words are those of the ambition's descriptor and of the target; only a "by" with the
 * target's own figure counts, since a descriptor may speak of other measures as well.
 */
export function changeAmbiguous(measure: MeasureLintFacts, { descriptor }: AmbitionFacts): Remark[] {
  const { target, unit } = measure;
  if (unit !== 'PERCENT' || (target?.kind !== 'RELATIVE' && target?.kind !== 'POINTS')) return [];
  const size = figureOf(target.value)?.abs();
  const words = [descriptor, target.description ?? ''];
  const named = words.flatMap((text) => [...text.matchAll(BY_SO_MUCH)]);
  const [phrase] = named.find(([, figure]) => size && figureOf(figure ?? null)?.equals(size)) ?? [];
  if (!phrase || target.value === null || words.some((text) => TOLD.test(text))) return [];
  return [
    {
      rule: 'CHANGE_AMBIGUOUS',
      found: `"${phrase}" of a percentage`,
      expected: `${meanings(measure, target.value)}`,
      period: null,
    },
  ];
}

/** Both readings, with the figures that they lead to where the baseline is known. */
function meanings({ baseline }: MeasureLintFacts, value: string): string {
  const size = value.replace('-', '');
  const from = baseline?.unit === 'PERCENT' ? figureOf(baseline.value) : null;
  if (!baseline || !from) return `${size}% of the baseline or ${size} percentage points`;
  const places = decimalsOf(baseline.value);
  const relative = from.mul(ONE.add(exact(value).div(whole(100))));
  const points = from.add(exact(value));
  const [share, sum] = [relative, points].map((figure) => shown(decimalText(figure, places), 'PERCENT'));
  return `${size}% of the baseline (${share}) or ${size} percentage points (${sum})`;
}
