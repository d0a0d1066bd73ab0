import { decodeCursor, encodeCursor } from '../../changes/cursor';
import { endOfLog } from '../../changes/end-of-log.repository';
import { badInput } from '../../domain/errors';
import type { Connection } from '../../graphql/connection';
import { pageOf, requirePageSize, type Page, type PageArgs } from '../../graphql/pagination';
import type { RequestContext } from '../../graphql/request-context';
import { changesOfOrganisation, type ChangeFilter, type LoggedChange } from './change.repository';

/** Entries of a measure that say from what to what a figure was changed. */
const TELLS_FIGURES: ReadonlySet<string> = new Set(['ReadingRecorded', 'ReadingRevised', 'BaselineSet']);

/** Pages of the log are cut by the log's own cursors, so that a page can be continued by the live feed. */
export async function connectChanges(
  make: new (
    page: () => Promise<Page<LoggedChange>>,
    total: () => Promise<number>,
  ) => Connection<LoggedChange>,
  { reader, seen }: Pick<RequestContext, 'reader' | 'seen'>,
  organisationId: string,
  { first: size, after: cursor }: Pick<PageArgs, 'first' | 'after'>,
  filter: ChangeFilter,
): Promise<Connection<LoggedChange>> {
  const first = requirePageSize(size);
  const position = cursor ? decodeCursor(cursor) : undefined;
  if (cursor && position?.organisationId !== organisationId) {
    throw badInput('after', 'This is not a cursor of this log.');
  }
  if (position && (await reader.one(endOfLog, organisationId))?.epoch !== position.epoch) {
    throw badInput('after', 'The log was restored from a backup since: read it from the start.');
  }
  const after = position ? [position.sequence] : undefined;
  return new make(
    async () => {
      const rows = await reader.many(changesOfOrganisation.page, organisationId, {
        ...filter,
        limit: first + 1,
        after,
      });
      for (const { kind, subjectId } of rows) if (TELLS_FIGURES.has(kind)) seen.allOf(subjectId);
      return pageOf(rows, first, cursor, encodeCursor);
    },
    async () => (await reader.one(changesOfOrganisation.total, organisationId, filter))?.total ?? 0,
  );
}
