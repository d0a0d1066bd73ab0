import { payloadType } from '../changes/payload';
import { measureById } from './measure.repository';
import { Measure } from './measure.type';

export const MeasurePayload = payloadType('Measure', 'measure', () => Measure, measureById);
