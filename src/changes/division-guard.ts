import type { EntityManager } from 'typeorm';
import type { Access } from '../domain/access';
import { demandDivision } from '../domain/division-limits';
import { SUBJECT_TYPES, type ChangeDraft, type SubjectType } from './catalogue';
import { concernBits, concernSql } from './concern-sql';

/** The ids of the divisions that an entry concerns. */
type Concerned = readonly string[];

const typeOfTable = new Map<string, SubjectType>(
  SUBJECT_TYPES.map((type) => [type.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase(), type]),
);

/**
 * Keeps a person to their divisions. What a command did is judged by what its entries concern; what it changed also by
 * what that concerned before, or else somebody could make a thing theirs by the same change that they may not make.
 */
export class DivisionGuard {
  readonly #before = new Map<string, Concerned>();

  private constructor(
    private readonly manager: EntityManager,
    private readonly own: ReadonlySet<string>,
  ) {}

  /** Undefined for those whose writing is not limited. */
  static async for(
    manager: EntityManager,
    organisationId: string,
    { divisions }: Access,
  ): Promise<DivisionGuard | undefined> {
    if (divisions === null) return undefined;
    const rows: { id: string }[] = await manager.query(
      'SELECT id FROM division WHERE organisation_id = $1 AND code = ANY($2::text[])',
      [organisationId, divisions],
    );
    return new DivisionGuard(manager, new Set(rows.map(({ id }) => id)));
  }

  /** Remembers what a row concerns that the command is about to change. */
  async found(table: string, id: string): Promise<void> {
    const subjectType = typeOfTable.get(table);
    if (subjectType === undefined || this.#before.has(id)) return;
    const bits = concernBits([{ kind: 'OwnerUpdated', subjectType, subjectId: id }]);
    if (bits === 0) return;
    const rows: { division_ids: string[] }[] = await this.manager.query(
      `WITH entry AS (SELECT 1 AS place, $1::text AS subject_type, $2::uuid AS subject_id), ${concernSql(bits)}
      SELECT division_ids FROM concern`,
      [subjectType, id],
    );
    this.#before.set(id, rows[0]?.division_ids ?? []);
  }

  /** Refuses a command of which any entry concerns other divisions only; `concerned` has a place for each draft. */
  demand(drafts: readonly ChangeDraft[], concerned: readonly Concerned[]): void {
    drafts.forEach(({ subjectId }, index) => {
      demandDivision(this.own, this.#before.get(subjectId) ?? []);
      demandDivision(this.own, concerned[index] ?? []);
    });
  }
}
