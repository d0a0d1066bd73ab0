import { v7 } from 'uuid';

/** UUIDv7 (RFC 9562): ids sort by the time of their making, so indexes stay compact. */
export const newId = (): string => v7();
