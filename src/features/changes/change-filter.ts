import { CHANGE_KINDS } from '../../changes/catalogue';
import { badInput } from '../../domain/errors';
import { requireId } from '../../domain/validate';
import type { Reader } from '../../persistence/reader';
import type { ChangeFilter } from './change.repository';
import { readFeedFilter, type FeedConditions } from './feed-filter';

/** What a caller asks for, in the caller's words. */
export interface ChangeConditions extends FeedConditions {
  readonly kinds?: readonly string[] | null;
  readonly subject?: string | null;
  readonly statusesOnly?: boolean | null;
}

/** As `readFeedFilter`, with the conditions that only the log itself takes. */
export async function readChangeFilter(
  reader: Pick<Reader, 'one'>,
  organisationId: string,
  asked: ChangeConditions | null | undefined,
): Promise<ChangeFilter> {
  const kinds = asked?.kinds ?? undefined;
  requireKnownKinds(kinds ?? []);
  return {
    kinds,
    subjectIds: asked?.subject == null ? undefined : [requireId(asked.subject, 'filter.subject')],
    statusesOnly: asked?.statusesOnly ?? false,
    ...(await readFeedFilter(reader, organisationId, asked)),
  };
}

/** A misspelt kind would find nothing and look like an answer. */
function requireKnownKinds(kinds: readonly string[]): void {
  const known: readonly string[] = CHANGE_KINDS;
  const at = kinds.findIndex((kind) => !known.includes(kind));
  if (at >= 0) throw badInput(`filter.kinds.${at}`, `No such kind of change; there are ${known.join(', ')}.`);
}
