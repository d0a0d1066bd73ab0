import type { ChangeKind } from '../changes/catalogue';
import type { LogEntry } from '../changes/log-entry';

/** What is said of a clinic again and again, and hides nothing. */
const HIDES_NOTHING: ReadonlySet<string> = new Set<ChangeKind>([
  'ClinicEntered',
  'ClinicLeft',
  'ClinicCursorMoved',
  'ClinicPresenterChanged',
  'AgendaItemBegun',
  'AgendaItemEnded',
]);

/**
 * Whether from an entry on somebody inside may see less of what was told before: an item of a clinic can be marked as
 * sensitive, and somebody be taken off its list. Any feed can tell of it, since in the graph one thing leads to another.
 */
export const mayHide = ({ subjectType, kind }: LogEntry): boolean =>
  subjectType === 'Clinic' && !HIDES_NOTHING.has(kind);
