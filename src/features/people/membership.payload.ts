import { payloadType } from '../changes/payload';
import { membershipById } from './membership.repository';
import { Membership } from './membership.type';

export const MembershipPayload = payloadType('Membership', 'membership', () => Membership, membershipById);
