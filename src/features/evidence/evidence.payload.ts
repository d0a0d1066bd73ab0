import { payloadType } from '../changes/payload';
import { evidenceById } from './evidence.repository';
import { Evidence } from './evidence.type';

export const EvidencePayload = payloadType('Evidence', 'evidence', () => Evidence, evidenceById);
