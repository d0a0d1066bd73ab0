import { payloadType } from '../changes/payload';
import { ambitionById } from './ambition.repository';
import { Ambition } from './ambition.type';

export const AmbitionPayload = payloadType('Ambition', 'ambition', () => Ambition, ambitionById);
