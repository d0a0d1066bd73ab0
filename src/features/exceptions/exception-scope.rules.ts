import { badInput } from '../../domain/errors';
import { groupBy } from '../../domain/group-by';
import { requireId } from '../../domain/validate';
import type { ExceptionRecords, OwnerPlace } from './exception-records';

/** Whose exceptions to give, as people name it. Conditions add up; one left out does not narrow. */
export interface ScopeChoice {
  /** Codes. */
  readonly divisions?: readonly string[] | null;
  readonly owners?: readonly string[] | null;
  readonly includeReports?: boolean | null;
  readonly priorities?: readonly string[] | null;
  readonly themes?: readonly string[] | null;
  /** References. */
  readonly ambitions?: readonly string[] | null;
}

type Ids = ReadonlySet<string>;

/** A scope by ids; a theme is the ambitions under it. Undefined does not narrow. */
export interface Scope {
  readonly divisions: Ids | undefined;
  readonly owners: Ids | undefined;
  readonly priorities: Ids | undefined;
  readonly themed: Ids | undefined;
  readonly ambitions: Ids | undefined;
}

interface DivisionCode {
  readonly id: string;
  readonly code: string;
}

/**
 * The scope that people named, or BAD_USER_INPUT naming the entry that is no code, id, theme or reference of the
 * organisation: it would find nothing and look like an answer.
 */
export function requireScope(
  choice: ScopeChoice,
  { owners, priorities, ambitions }: ExceptionRecords,
  divisions: readonly DivisionCode[],
): Scope {
  const posts = idsOf(wellFormed(choice.owners, 'owners'), 'owners', owners, ({ id }) => id);
  return {
    divisions: idsOf(choice.divisions, 'divisions', divisions, ({ code }) => code),
    owners: posts && choice.includeReports ? withReports(posts, owners) : posts,
    priorities: idsOf(wellFormed(choice.priorities, 'priorities'), 'priorities', priorities, ({ id }) => id),
    themed: idsOf(choice.themes, 'themes', ambitions, ({ theme }) => theme),
    ambitions: idsOf(choice.ambitions, 'ambitions', ambitions, ({ reference }) => reference),
  };
}

function idsOf<Row extends { readonly id: string }>(
  names: readonly string[] | null | undefined,
  field: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Ids | undefined {
  if (!names) return undefined;
  const named = groupBy(rows, nameOf);
  const found = names.flatMap((name, at) => {
    const group = named.get(name);
    if (!group)
      throw badInput(`filter.${field}.${at}`, `"${name.slice(0, 100)}" is not one of the ${field} here.`);
    return group.map(({ id }) => id);
  });
  return new Set(found);
}

/** PostgreSQL writes ids in small letters. */
const wellFormed = (ids: readonly string[] | null | undefined, field: string): string[] | undefined =>
  ids?.map((id, at) => requireId(id, `filter.${field}.${at}`).toLowerCase());

/** Posts with all posts below them in the reporting line. */
function withReports(posts: Ids, owners: readonly OwnerPlace[]): Ids {
  const below = groupBy(owners, ({ reportsToId }) => reportsToId ?? '');
  const all = new Set(posts);
  // A set gives what is added to it while it is gone through, and adds nothing twice, a circle included.
  for (const post of all) for (const { id } of below.get(post) ?? []) all.add(id);
  return all;
}
