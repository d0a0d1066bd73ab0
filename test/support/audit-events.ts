import { until } from './until';
import type { World } from './world';

export interface StoredEvent {
  readonly kind: string;
  readonly organisation: string | null;
  readonly subject: string | null;
  readonly role: string | null;
  readonly address: string | null;
  readonly operation: string | null;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever was noted
  readonly detail: any;
  readonly at: Date;
}

const EVENTS = `SELECT a.kind, o.slug AS organisation, a.subject, a.role, a.address, a.operation, a.detail, a.at
  FROM audit_event a LEFT JOIN organisation o ON o.id = a.organisation_id ORDER BY a.at, a.id`;

/** What is stored, the earliest first. */
export const storedEvents = (world: World): Promise<StoredEvent[]> => world.sql(EVENTS);

/** The first event that fits: notes are written a moment after what they tell of. */
export async function noted(world: World, fits: (event: StoredEvent) => boolean): Promise<StoredEvent> {
  let found: StoredEvent | undefined;
  await until(async () => {
    found = (await storedEvents(world)).find(fits);
    return found !== undefined;
  });
  return found as StoredEvent;
}
