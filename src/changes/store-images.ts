import type { EntityManager } from 'typeorm';

/** Keeps every touched row as the command left it. Table names come from the entities, never from a caller. */
export async function storeImages(
  manager: EntityManager,
  command: { readonly id: string; readonly organisationId: string },
  touched: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  for (const [table, ids] of touched) {
    await manager.query(
      `INSERT INTO row_image (organisation_id, table_name, row_id, command_id, image)
       SELECT $1, $2, t.id, $3, to_jsonb(t) FROM "${table}" t WHERE t.id = ANY($4::uuid[])`,
      [command.organisationId, table, command.id, [...ids]],
    );
  }
}
