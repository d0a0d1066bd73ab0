import { payloadType } from '../changes/payload';
import { inspectionById } from './inspection.repository';
import { Inspection } from './inspection.type';
import { recommendationById } from './recommendation.repository';
import { Recommendation } from './recommendation.type';

export const InspectionPayload = payloadType('Inspection', 'inspection', () => Inspection, inspectionById);
export const RecommendationPayload = payloadType(
  'Recommendation',
  'recommendation',
  () => Recommendation,
  recommendationById,
);
