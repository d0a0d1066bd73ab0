import { badInput } from '../../domain/errors';
import { requireText } from '../../domain/validate';
import type { Comparator } from '../../domain/vocabulary';

interface ComparatorInput {
  readonly comparator: Comparator;
  readonly name?: string | null;
  readonly neighbourSet?: string | null;
}

const ENGLAND = 'England';

/**
 * What a comparator is called. England needs no telling, and neighbours are called as their set where one is given.
 * `setName` is null where none is. `at` is the path of the entry, as in "input.benchmarks.3".
 */
export function requireComparator(input: ComparatorInput, setName: string | null, at: string): string {
  const { comparator } = input;
  if (comparator !== 'STATISTICAL_NEIGHBOURS' && input.neighbourSet != null)
    throw badInput(`${at}.neighbourSet`, `A set goes with STATISTICAL_NEIGHBOURS, not with ${comparator}.`);
  const known = comparator === 'ENGLAND' ? ENGLAND : setName;
  if (input.name == null) {
    if (known === null) throw badInput(`${at}.name`, `${comparator} needs a name.`);
    return known;
  }
  const name = requireText(input.name, `${at}.name`);
  if (known !== null && name !== known) throw badInput(`${at}.name`, `It is called "${known}".`);
  return name;
}
