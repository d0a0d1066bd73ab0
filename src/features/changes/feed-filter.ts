import type { StatusAxis } from '../../changes/catalogue';
import type { EntryFilter } from '../../changes/entry-filter';
import { badInput, notFound } from '../../domain/errors';
import { requireId, requireText } from '../../domain/validate';
import type { AnyStatus } from '../../domain/vocabulary';
import type { Reader } from '../../persistence/reader';
import type { Relation } from '../../persistence/relation';
import {
  ambitionInOrganisation,
  divisionByCode,
  namedKey,
  ownerInOrganisation,
} from './feed-filter.repository';

const MOST = 100;

/** What a caller asks for, in the caller's words. */
export interface FeedConditions {
  readonly division?: readonly string[] | null;
  readonly theme?: readonly string[] | null;
  readonly owner?: readonly string[] | null;
  readonly ambition?: readonly string[] | null;
  readonly axis?: readonly StatusAxis[] | null;
  readonly status?: readonly AnyStatus[] | null;
}

type Values = readonly string[] | undefined;

/** What was asked for, each value of the right form, whether or not it stands for anything. */
export interface NamedConditions {
  readonly divisions: Values;
  readonly themes: Values;
  readonly owners: Values;
  readonly ambitions: Values;
  readonly axes: Values;
  readonly statuses: Values;
}

/** BAD_USER_INPUT names the entry at fault. */
export const requireConditions = (asked: FeedConditions | null | undefined): NamedConditions => ({
  divisions: listed(asked?.division, 'division', requireText),
  themes: listed(asked?.theme, 'theme', requireText),
  owners: listed(asked?.owner, 'owner', idOf),
  ambitions: listed(asked?.ambition, 'ambition', idOf),
  axes: listed(asked?.axis, 'axis'),
  statuses: listed(asked?.status, 'status'),
});

/**
 * The filter that is asked for, or NOT_FOUND naming the entry at fault: an answer without changes must never be the
 * answer to a mistake. Reads with one statement at most. Things of another organisation are not found (N6).
 */
export async function findConditions(
  reader: Pick<Reader, 'one'>,
  organisationId: string,
  { divisions, themes, owners, ambitions, axes, statuses }: NamedConditions,
): Promise<EntryFilter> {
  const find = (values: Values, relation: Relation<{ readonly id: string }>): Promise<Found> | undefined =>
    values && Promise.all(values.map((value) => reader.one(relation, namedKey(organisationId, value))));
  // Asked for together, so that one statement answers all.
  const [foundDivisions, foundOwners, foundAmbitions] = await Promise.all([
    find(divisions, divisionByCode),
    find(owners, ownerInOrganisation),
    find(ambitions, ambitionInOrganisation),
  ]);
  return {
    divisionIds: ids(foundDivisions, 'division'),
    themes,
    ownerIds: ids(foundOwners, 'owner'),
    ambitionIds: ids(foundAmbitions, 'ambition'),
    axes,
    statuses,
  };
}

/** Both of the above. */
export const readFeedFilter = async (
  reader: Pick<Reader, 'one'>,
  organisationId: string,
  asked: FeedConditions | null | undefined,
): Promise<EntryFilter> => findConditions(reader, organisationId, requireConditions(asked));

type Found = readonly ({ readonly id: string } | null)[];

function listed(
  values: readonly string[] | null | undefined,
  name: string,
  check: (value: string, field: string) => string = (value) => value,
): Values {
  if (values === null || values === undefined) return undefined;
  const field = `filter.${name}`;
  if (values.length === 0) throw badInput(field, 'An empty list lets nothing through: leave it out instead.');
  if (values.length > MOST) throw badInput(field, `At most ${MOST} entries.`);
  return values.map((value, index) => check(value, `${field}.${index}`));
}

const idOf = (value: string, field: string): string => requireId(value, field).toLowerCase();

const ids = (found: Found | undefined, what: string): Values =>
  found?.map((row, index) => {
    if (!row) throw notFound(`filter.${what}.${index}`, what);
    return row.id;
  });
