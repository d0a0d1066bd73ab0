import { once } from 'node:events';
import { generateOrganisation } from './generate-organisation';
import { generatedQuarters } from './generated-quarters';
import { judgeOrganisation } from './judge-organisation';
import type { Size } from './measure-rules';
import { recordsOf } from './records-of';
import type { Rows } from './rows';
import { rowsOfJudged } from './rows-of-judged';
import { rowsOfWork } from './rows-of-work';

const ROWS_AT_ONCE = 2_000;

/** Writes the rows of generated organisations, statuses and all, as lines of JSON: a table and some of its rows. */
export async function writeRows(
  { organisations, measures, quarters }: Size,
  out: NodeJS.WritableStream,
): Promise<void> {
  const periods = generatedQuarters(quarters);
  for (let number = 1; number <= organisations; number += 1) {
    const organisation = generateOrganisation(number, measures, periods);
    const drafts = judgeOrganisation(organisation);
    const records = recordsOf(organisation, drafts);
    const rows: Rows = {
      ...rowsOfJudged(organisation, records, drafts),
      ...rowsOfWork(organisation.id, records),
    };
    for (const line of linesOf(rows, organisation.id)) {
      if (!out.write(`${line}\n`)) await once(out, 'drain');
    }
  }
}

function* linesOf(tables: Rows, organisationId: string): Generator<string> {
  for (const [table, all] of Object.entries(tables)) {
    for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
      const rows = all
        .slice(at, at + ROWS_AT_ONCE)
        .map((row) => ({ organisation_id: organisationId, ...row }));
      yield JSON.stringify({ table, rows });
    }
  }
}
