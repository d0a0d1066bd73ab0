import type { EntityManager, EntityTarget, FindOptionsWhere, QueryDeepPartialEntity } from 'typeorm';
import type { Access } from '../domain/access';
import { badInput, DomainError, notFound } from '../domain/errors';
import { mayReadWorkInProgress } from '../domain/policy';
import { requireId } from '../domain/validate';
import { newId } from '../persistence/new-id';
import type { Row, VersionedRow } from '../persistence/row';
import type { ChangeDraft } from './catalogue';
import type { DivisionGuard } from './division-guard';

type Values<E> = Omit<E, 'id' | 'organisationId' | 'createdAt' | 'version'>;

/**
 * What a service writes through. It keeps to one organisation, remembers every row it touched, so that the log
 * can hold their images, and collects what is to be logged (N1, N2, N6).
 */
export class Transaction {
  readonly drafts: ChangeDraft[] = [];
  readonly touched = new Map<string, Set<string>>();

  constructor(
    readonly manager: EntityManager,
    readonly organisationId: string,
    readonly access: Access,
    readonly now: Date,
    /** Set where what the caller writes is limited to divisions. */
    private readonly guard?: DivisionGuard | undefined,
  ) {}

  /** Adds a row, with a fresh id unless the caller needs to know it beforehand. */
  async insert<E extends Row>(entity: new () => E, values: Values<E>, id = newId()): Promise<E> {
    const row = { ...values, id, organisationId: this.organisationId, createdAt: this.now };
    await this.manager.insert(entity, row as unknown as QueryDeepPartialEntity<E>);
    this.touch(entity, id);
    return { version: 1, ...row } as unknown as E;
  }

  /** Edits a row that `lock` gave; the version grows where the row has one. */
  async update<E extends Row>(entity: new () => E, row: E, patch: Partial<Values<E>>): Promise<void> {
    const versioned = 'version' in row ? { version: (row as unknown as VersionedRow).version + 1 } : {};
    await this.manager.update(entity, { id: row.id, organisationId: this.organisationId }, {
      ...patch,
      ...versioned,
    } as QueryDeepPartialEntity<E>);
    this.touch(entity, row.id);
    Object.assign(row, patch, versioned);
  }

  /** The row, locked until the end, or NOT_FOUND naming `field`; a row of another organisation is not found. */
  async lock<E extends Row>(entity: EntityTarget<E>, id: string, field: string, what: string): Promise<E> {
    const row = await this.lockWhere(entity, { id: requireId(id, field) } as FindOptionsWhere<E>);
    if (!row) throw notFound(field, what);
    return row;
  }

  /**
   * The first row that fits, locked until the end. Rows that refer to it may still be written beside it: no key ever
   * changes here, and a lock that kept them out would wait in a circle with statuses that are computed.
   */
  async lockWhere<E extends Row>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    const row = await this.manager.findOne(entity, {
      where: { ...where, organisationId: this.organisationId },
      lock: { mode: 'for_no_key_update' },
    });
    if (row) await this.guard?.found(this.#tableOf(entity), row.id);
    return row;
  }

  /**
   * The row as it stays until the end: others may read and hold it as well, and nobody edits it meanwhile. For what a
   * command rests on and does not change, so that many such commands go on beside each other.
   */
  async hold<E extends Row>(entity: EntityTarget<E>, id: string, field: string, what: string): Promise<E> {
    const row = await this.manager.findOne(entity, {
      where: { id: requireId(id, field), organisationId: this.organisationId } as FindOptionsWhere<E>,
      lock: { mode: 'pessimistic_read' },
    });
    if (!row) throw notFound(field, what);
    return row;
  }

  /** Reads without a lock, within the organisation. */
  async findWhere<E extends Row>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E[]> {
    return this.manager.find(entity, { where: { ...where, organisationId: this.organisationId } });
  }

  /** Refuses an edit of something that has changed since the caller read it (N9). */
  expectVersion(row: VersionedRow, expected: number | null | undefined, what: string): void {
    if (expected === null || expected === undefined || expected === row.version) return;
    const { organisationId: _, ...shown } = row;
    // Who may write and not read, as a service token that records readings, learns no more than that.
    const current = mayReadWorkInProgress(this.access) ? { current: shown } : {};
    throw new DomainError(
      'CONFLICT',
      `The ${what} is at version ${row.version}, not ${expected}: somebody changed it in between.`,
      { field: 'input.expectedVersion', ...current },
    );
  }

  /**
   * An edit that is logged with what it changed, field by field. `undefined` leaves a field as it is; an edit
   * that would change nothing is refused.
   */
  async edit<E extends VersionedRow>(
    entity: new () => E,
    row: E,
    patch: { [K in keyof Values<E>]?: Values<E>[K] | undefined },
    entry: Omit<ChangeDraft, 'subjectId' | 'fields'>,
  ): Promise<void> {
    const fields: Record<string, { from: unknown; to: unknown }> = {};
    const changed: Record<string, unknown> = {};
    for (const [name, to] of Object.entries(patch)) {
      const from = (row as unknown as Record<string, unknown>)[name];
      if (to === undefined || JSON.stringify(from) === JSON.stringify(to)) continue;
      fields[name] = { from, to };
      changed[name] = to;
    }
    if (Object.keys(fields).length === 0) throw badInput('input', 'Nothing here differs from what is there.');
    await this.update(entity, row, changed as Partial<Values<E>>);
    this.log({ ...entry, subjectId: row.id, fields });
  }

  log(draft: ChangeDraft): void {
    this.drafts.push(draft);
  }

  /** Says that a row was written by other means than these, so that its image is kept too. */
  touch(entity: EntityTarget<Row>, id: string): void {
    const table = this.#tableOf(entity);
    const ids = this.touched.get(table) ?? new Set();
    this.touched.set(table, ids.add(id));
  }

  #tableOf(entity: EntityTarget<Row>): string {
    return this.manager.connection.getMetadata(entity).tableName;
  }
}
