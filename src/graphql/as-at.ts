import { Extensions } from 'type-graphql';

/** Under this name a field of the schema keeps that it can be read as at a moment. */
const READS_AS_AT = 'readsAsAt';

/**
 * Gives a field the argument `asAt`: what it gives, and everything below it, is then read as it stood at that moment. Its
 * resolver need not know: it is called in a context that reads so.
 */
export const AsAt = (): ReturnType<typeof Extensions> => Extensions({ [READS_AS_AT]: true });

export const readsAsAt = ({
  extensions,
}: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): boolean => extensions[READS_AS_AT] === true;
