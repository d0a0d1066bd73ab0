import type { AmbitionFacts, Remark } from './lint-facts';

/** The prefix that the references of a division share, by the division's code; a division without one is not in it. */
export type Scheme = ReadonlyMap<string, string>;

const FEWEST = 3;

/** The letters that a reference begins with: "ASC" of "ASC5a". */
const prefixOf = (reference: string): string => /^[A-Za-z]*/.exec(reference)?.[0] ?? '';

/**
 * The scheme of references as the references themselves show it: a prefix that at least three references of a
 * division share, and at least two thirds of them. Capitals count.
 */
export function schemeOf(references: readonly Pick<AmbitionFacts, 'divisionCode' | 'reference'>[]): Scheme {
  const divisions = new Map<string, string[]>();
  for (const { divisionCode, reference } of references) {
    divisions.set(divisionCode, [...(divisions.get(divisionCode) ?? []), prefixOf(reference)]);
  }
  const scheme = new Map<string, string>();
  for (const [division, prefixes] of divisions) {
    for (const prefix of new Set(prefixes)) {
      const sharing = prefixes.filter((other) => other === prefix).length;
      if (prefix !== '' && sharing >= FEWEST && sharing * 3 >= prefixes.length * 2)
        scheme.set(division, prefix);
    }
  }
  return scheme;
}

/** A reference that does not begin as the others of its division do. */
export function referenceOutsideScheme({ reference, divisionCode }: AmbitionFacts, scheme: Scheme): Remark[] {
  const prefix = scheme.get(divisionCode);
  if (prefix === undefined || prefixOf(reference) === prefix) return [];
  return [
    {
      rule: 'REFERENCE_OUTSIDE_SCHEME',
      found: reference,
      expected: `a reference that begins with ${prefix}, as the others of ${divisionCode} do`,
      period: null,
    },
  ];
}
