import { ExceptionKind, Severity } from '../../domain/vocabulary';
import { type Exception, EXCEPTION_RULES } from './exception';
import type { Horizon } from './quarters.rules';

const placesOf = (words: object): ReadonlyMap<string, number> =>
  new Map(Object.keys(words).map((word, place) => [word, place]));

const SEVERITIES = placesOf(Severity);
const KINDS = placesOf(ExceptionKind);
const RULES = placesOf(EXCEPTION_RULES);

/**
 * By severity, then kind (both in the order of their vocabulary), then the longest standing first, then the
 * subject's id. Its type and the rule come last, so that no two can change places from one run to the next.
 */
export function inOrderOfAttention(exceptions: readonly Exception[], { placeOf }: Horizon): Exception[] {
  const at = (places: ReadonlyMap<string, number>, word: string): number => places.get(word) ?? 0;
  return exceptions.toSorted(
    (a, b) =>
      at(SEVERITIES, a.severity) - at(SEVERITIES, b.severity) ||
      at(KINDS, a.kind) - at(KINDS, b.kind) ||
      at(placeOf, a.firstSeen) - at(placeOf, b.firstSeen) ||
      compare(a.subject.id, b.subject.id) ||
      compare(a.subject.type, b.subject.type) ||
      at(RULES, a.rule) - at(RULES, b.rule),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
