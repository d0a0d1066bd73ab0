import type { DataSource } from 'typeorm';
import type { CommandRunner } from '../../changes/command-runner';
import { serverAccess } from '../../domain/access';
import type { StatusDeriver } from './status-deriver';

// The verdict on the ambition itself is looked for, since there is always one and it has an index.
const BEHIND = `SELECT o.id, o.slug FROM organisation o WHERE EXISTS (
    SELECT 1 FROM ambition m WHERE m.organisation_id = o.id
      AND NOT EXISTS (SELECT 1 FROM computed_status s WHERE s.ambition_id = m.id
        AND s.measure_id IS NULL AND s.superseded_by_id IS NULL)
      AND (EXISTS (SELECT 1 FROM reporting_round r WHERE r.organisation_id = o.id AND r.state <> 'OPEN')
        OR EXISTS (SELECT 1 FROM measure e JOIN reading d ON d.measure_id = e.id AND d.basis = e.headline_basis
          WHERE e.ambition_id = m.id)))
  ORDER BY o.slug`;

/**
 * Judges what was written before there were computed statuses, or past the commands. Statuses are otherwise computed
 * in the transaction that changes what they depend on, so there is nothing to do at most starts.
 */
export class StatusCatchUpService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly deriver: StatusDeriver,
  ) {}

  /** The slugs of the organisations that were behind. */
  async run(dataSource: DataSource): Promise<string[]> {
    const behind: { id: string; slug: string }[] = await dataSource.query(BEHIND);
    for (const { id, slug } of behind) {
      const access = serverAccess(id);
      await this.commands.applyFirst('judgeStatuses', access, id, { organisation: slug }, async (tx) => {
        tx.log({ kind: 'StatusesJudged', subjectType: 'Organisation', subjectId: id, to: slug });
        await this.deriver.judgeEverything(tx);
      });
    }
    return behind.map(({ slug }) => slug);
  }
}
