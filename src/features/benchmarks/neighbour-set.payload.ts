import { payloadType } from '../changes/payload';
import { neighbourSetById } from './neighbour-set.repository';
import { NeighbourSet } from './neighbour-set.type';

export const NeighbourSetPayload = payloadType(
  'NeighbourSet',
  'neighbourSet',
  () => NeighbourSet,
  neighbourSetById,
);
