import { decimalText, ZERO } from '../../domain/exact';
import { decimalsOf, figureOf } from './written-figure.rules';

/** "9 improved + 14 unchanged + 5 declined = 28", with as many decimals as the part that has most. */
export function addedUp(parts: readonly { readonly name: string; readonly value: string }[]): string {
  const places = Math.max(0, ...parts.map(({ value }) => decimalsOf(value)));
  const sum = parts.reduce((total, { value }) => total.add(figureOf(value) ?? ZERO), ZERO);
  return `${parts.map(({ name, value }) => `${value} ${name}`).join(' + ')} = ${decimalText(sum, places)}`;
}
