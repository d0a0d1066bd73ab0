import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { appendStatement } from './append-statement';
import type { ChangeDraft } from './catalogue';

export interface Appended {
  readonly first: number;
  readonly last: number;
}

/**
 * The last statement of a writing transaction: takes the organisation's next numbers and enters the changes
 * under them. The row lock on the head is held to the commit, so numbers follow commit order, and a rollback
 * gives them back. Sequences would not do: they are handed out before the commit and are lost by a rollback.
 */
export async function appendChanges(
  manager: EntityManager,
  command: { readonly id: string; readonly organisationId: string },
  drafts: readonly ChangeDraft[],
  result: unknown,
): Promise<Appended> {
  const entries = drafts.map((draft) => ({
    kind: draft.kind,
    subject_type: draft.subjectType,
    subject_id: draft.subjectId,
    axis: draft.axis ?? null,
    from_value: draft.from ?? null,
    to_value: draft.to ?? null,
    reason: draft.reason ?? null,
    period: draft.period?.label ?? null,
    period_end: draft.period?.endsOn ?? null,
    after_lock: draft.afterLock ?? false,
    fields: draft.fields ?? null,
  }));
  // Past TypeORM, which knows no named statements: planning this one took longer than running it.
  const client = (await manager.queryRunner?.connect()) as PoolClient | undefined;
  if (!client) throw new Error('Changes are appended within a transaction');
  const { rows } = await client.query<{ first: string; last: string }>({
    ...appendStatement(drafts),
    values: [
      command.organisationId,
      command.id,
      entries.length,
      JSON.stringify(entries),
      JSON.stringify(result ?? null),
    ],
  });
  const row = rows[0];
  if (!row) throw new Error(`Organisation ${command.organisationId} has no stream`);
  return { first: Number(row.first), last: Number(row.last) };
}
