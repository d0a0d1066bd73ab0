import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { appendStatement } from './append-statement';
import type { ChangeDraft } from './catalogue';

export interface Appended {
  readonly first: number;
  readonly last: number;
}

/** For each entry the ids of the divisions that it concerns, where they were asked for. */
interface Concerning {
  readonly divisions: readonly (readonly string[])[];
}

/** A command as the log keeps it. */
export interface LoggedCommand {
  readonly id: string;
  readonly organisationId: string;
  readonly createdAt: Date;
  readonly name: string;
  readonly actor: string;
  readonly actorOwnerId: string | null;
  readonly inputHash: string;
  /** True where it was entered beforehand, to hold its idempotency key. */
  readonly held: boolean;
}

/** What a command did: its entries, the rows it touched by table, and its answer. */
export interface Done {
  readonly drafts: readonly ChangeDraft[];
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
  readonly result: unknown;
  /** True where the divisions are asked for that each entry concerns. */
  readonly limited: boolean;
}

/**
 * The last statement of a writing transaction: takes the organisation's next numbers, enters the changes under them,
 * and keeps every touched row as the command left it. The row lock on the head is held to the commit, so numbers follow
 * commit order, and a rollback gives them back. Sequences would not do: they are handed out before the commit and are
 * lost by a rollback.
 */
export async function appendChanges(
  manager: EntityManager,
  command: LoggedCommand,
  { drafts, touched, result, limited }: Done,
): Promise<Appended & Concerning> {
  const { held } = command;
  const tables = [...touched.keys()].sort();
  // Past TypeORM, which knows no named statements: planning this one took longer than running it.
  const client = (await manager.queryRunner?.connect()) as PoolClient | undefined;
  if (!client) throw new Error('Changes are appended within a transaction');
  const { rows } = await client.query<{ first: string; last: string; divisions?: string[][] }>({
    ...appendStatement({ drafts, tables, held, limited }),
    values: [
      command.organisationId,
      command.id,
      drafts.length,
      JSON.stringify(drafts.map(entryOf)),
      JSON.stringify(result ?? null),
      ...(held ? [] : entering(command)),
      ...tables.map((table) => [...(touched.get(table) ?? [])]),
    ],
  });
  const row = rows[0];
  if (!row) throw new Error(`Organisation ${command.organisationId} has no stream`);
  return { first: Number(row.first), last: Number(row.last), divisions: row.divisions ?? [] };
}

const entering = (command: LoggedCommand): unknown[] => [
  command.createdAt,
  command.name,
  command.actor,
  command.actorOwnerId,
  command.inputHash,
];

const entryOf = (draft: ChangeDraft): Record<string, unknown> => ({
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
});
