import { payloadType } from '../changes/payload';
import { roundById } from './round.repository';
import { ReportingRound } from './round.type';

export const RoundPayload = payloadType('ReportingRound', 'round', () => ReportingRound, roundById);
