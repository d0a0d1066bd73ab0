import { payloadType } from '../changes/payload';
import { divisionById, organisationById } from './organisation.repository';
import { Division, Organisation } from './organisation.type';

export const OrganisationPayload = payloadType(
  'Organisation',
  'organisation',
  () => Organisation,
  organisationById,
);
export const DivisionPayload = payloadType('Division', 'division', () => Division, divisionById);
