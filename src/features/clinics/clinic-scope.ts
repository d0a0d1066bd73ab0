import { In } from 'typeorm';
import type { Transaction } from '../../changes/transaction';
import { badInput, notFound } from '../../domain/errors';
import { LIMITS, requireTexts } from '../../domain/validate';
import { requireRows } from '../actions/link-rows';
import { requireOwners } from '../actions/require-owners';
import { AmbitionEntity } from '../ambitions/ambition.entity';
import { DivisionEntity } from '../organisations/division.entity';
import { PriorityEntity } from '../priorities/priority.entity';
import type { ClinicEntity } from './clinic.entity';

/** What a clinic is about, in the words of the caller. */
export interface ScopeInput {
  /** Codes. */
  readonly divisions?: readonly string[] | null;
  readonly priorities?: readonly string[] | null;
  readonly themes?: readonly string[] | null;
  readonly owners?: readonly string[] | null;
}

type Scope = Pick<ClinicEntity, 'divisionIds' | 'priorityIds' | 'themes' | 'ownerIds'>;

/** The parts of a scope that are given, each checked and in order; `already` are posts that may have retired since. */
export async function scopeOf(
  tx: Transaction,
  { divisions, priorities, themes, owners }: ScopeInput,
  already: readonly string[] = [],
): Promise<Partial<Scope>> {
  return {
    ...(divisions && { divisionIds: await divisionsOf(tx, divisions) }),
    ...(priorities && {
      priorityIds: inOrder(
        (await requireRows(tx, PriorityEntity, priorities, 'input.priorities', 'priority')).map(
          ({ id }) => id,
        ),
      ),
    }),
    ...(themes && { themes: await themesOf(tx, themes) }),
    ...(owners && { ownerIds: inOrder(await requireOwners(tx, owners, 'input.owners', already)) }),
  };
}

const inOrder = (values: readonly string[]): string[] => [...new Set(values)].sort();

async function divisionsOf(tx: Transaction, given: readonly string[]): Promise<string[]> {
  const codes = requireTexts(given, 'input.divisions', LIMITS.key);
  const found = await tx.findWhere(DivisionEntity, { code: In(codes) });
  const unknown = codes.findIndex((code) => !found.some((division) => division.code === code));
  if (unknown >= 0) throw notFound(`input.divisions.${unknown}`, 'division');
  return inOrder(found.map(({ id }) => id));
}

/** A theme that no ambition has would leave the agenda empty, and nobody would see why. */
async function themesOf(tx: Transaction, given: readonly string[]): Promise<string[]> {
  const themes = requireTexts(given, 'input.themes');
  for (const [index, theme] of themes.entries()) {
    const known = await tx.manager.existsBy(AmbitionEntity, { organisationId: tx.organisationId, theme });
    if (!known) throw badInput(`input.themes.${index}`, `No ambition has the theme "${theme}".`);
  }
  return inOrder(themes);
}
