import type { LogEntry } from '../../../changes/log-entry';
import type { FeedDefinition } from '../../../live/feed-plan';
import { told } from '../../changes/feeds.rules';
import { PRESENT } from './room.rules';

/** Somebody says again that they are there: that is no news to anybody. */
const isRenewal = ({ kind, from }: LogEntry): boolean => kind === 'ClinicEntered' && from === PRESENT;

/** Everything that happens in one clinic. */
export const clinicFeed = (clinicId: string): FeedDefinition => ({
  demands: 'readWorkInProgress',
  wants: (entry) => entry.subjectType === 'Clinic' && entry.subjectId === clinicId && !isRenewal(entry),
  showsOutsiders: () => false,
  message: told('ClinicChange'),
});
