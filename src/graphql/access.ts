import { Extensions } from 'type-graphql';
import type { Permission } from '../domain/policy';

/** Under this name a field of the schema keeps which permissions it asks for. */
const ASKS = 'asksFor';

/**
 * Says of a query, mutation or subscription what whoever calls it must be allowed: all of these. It documents, and is
 * held against what really happens by the tests; the services decide, since they know the subject.
 */
export const Access = (
  ...permissions: readonly [Permission, ...Permission[]]
): ReturnType<typeof Extensions> => Extensions({ [ASKS]: permissions });

/** What a field asks for; undefined where nobody has said. */
export const asked = ({
  extensions,
}: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): readonly Permission[] | undefined => extensions[ASKS] as readonly Permission[] | undefined;
