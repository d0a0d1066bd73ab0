import type { ChangeKind } from '../changes/catalogue';
import type { LogEntry } from '../changes/log-entry';

/** What is said of a clinic again and again, and hides nothing. */
const HIDES_NOTHING: ReadonlySet<string> = new Set<ChangeKind>([
  'ClinicLeft',
  'ClinicCursorMoved',
  'ClinicPresenterChanged',
  'AgendaItemBegun',
  'AgendaItemEnded',
]);

/** Whoever comes takes their deputy's seat; whoever says again that they are there takes nobody's. */
const staysThere = ({ kind, from, to }: LogEntry): boolean => kind === 'ClinicEntered' && from === to;

/**
 * Whether from an entry on somebody inside may see less of what was told before: an item of a clinic can be marked as
 * sensitive, and somebody lose their seat. Any feed can tell of it, since in the graph one thing leads to another.
 */
export const mayHide = (entry: LogEntry): boolean =>
  entry.subjectType === 'Clinic' && !HIDES_NOTHING.has(entry.kind) && !staysThere(entry);
