import type { Reader } from '../../persistence/reader';
import { effectiveRules, type EffectiveRules } from './effective-rules.rules';
import { rulesOfMeasure } from './rule-choice.repository';

/** The rules that a measure is judged by. */
export async function rulesFor(reader: Reader, measureId: string): Promise<EffectiveRules> {
  const chosen = await reader.one(rulesOfMeasure, measureId);
  return effectiveRules(chosen?.organisation ?? null, chosen?.measure ?? null);
}
