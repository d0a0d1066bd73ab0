import type { ChangeKind } from '../changes/catalogue';

/** What can change who somebody is here: from such an entry on, nobody is told anything before it is known again. */
export const CHANGES_ACCESS: ReadonlySet<string> = new Set<ChangeKind>([
  'OwnerUpdated',
  'OwnerRetired',
  'MembershipGranted',
  'MembershipChanged',
  'MembershipEnded',
  'MembershipRevoked',
  'ServiceTokenRevoked',
]);
