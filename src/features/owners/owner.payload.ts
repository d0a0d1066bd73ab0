import { payloadType } from '../changes/payload';
import { ownerById } from './owner.repository';
import { Owner } from './owner.type';

export const OwnerPayload = payloadType('Owner', 'owner', () => Owner, ownerById);
