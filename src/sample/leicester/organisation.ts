import type { SampleOrganisation } from '../sample.types';
import { posts } from './posts';

type OrganisationDetails = Pick<
  SampleOrganisation,
  'slug' | 'name' | 'department' | 'councilCode' | 'divisions' | 'owners' | 'personas' | 'rounds'
>;

export const organisation: OrganisationDetails = {
  slug: 'leicester',
  name: 'Leicester City Council',
  department: 'Social Care and Education',
  councilCode: 'E06000016',
  divisions: [
    { code: 'ASC', name: 'Adult Social Care and Commissioning' },
    { code: 'CYP', name: "Children's Social Work and Early Help" },
    { code: 'EDU', name: 'SEND and Education' },
  ],
  owners: [
    { post: posts.strategicDirector },
    { post: posts.directorAdults, reportsTo: posts.strategicDirector, division: 'ASC' },
    { post: posts.directorChildren, reportsTo: posts.strategicDirector, division: 'CYP' },
    { post: posts.directorEducation, reportsTo: posts.strategicDirector, division: 'EDU' },
    { post: posts.headAssessment, reportsTo: posts.directorAdults, division: 'ASC' },
    { post: posts.headPrevention, reportsTo: posts.directorAdults, division: 'ASC' },
    { post: posts.headAdultCommissioning, reportsTo: posts.directorAdults, division: 'ASC' },
    { post: posts.safeguardingAdultsLead, reportsTo: posts.directorAdults, division: 'ASC' },
    { post: posts.headChildrenInCare, reportsTo: posts.directorChildren, division: 'CYP' },
    { post: posts.leavingCareManager, reportsTo: posts.headChildrenInCare, division: 'CYP' },
    { post: posts.headFrontDoor, reportsTo: posts.directorChildren, division: 'CYP' },
    { post: posts.headFamilyHelp, reportsTo: posts.directorChildren, division: 'CYP' },
    { post: posts.headSafeguardingUnit, reportsTo: posts.directorChildren, division: 'CYP' },
    { post: posts.qualityManagerChildren, reportsTo: posts.headSafeguardingUnit, division: 'CYP' },
    { post: posts.headYouthJustice, reportsTo: posts.directorChildren, division: 'CYP' },
    { post: posts.headPlacements, reportsTo: posts.directorChildren, division: 'CYP' },
    { post: posts.headSendIntegrated, reportsTo: posts.directorEducation, division: 'EDU' },
    { post: posts.headSendSupport, reportsTo: posts.directorEducation, division: 'EDU' },
    { post: posts.headSufficiency, reportsTo: posts.directorEducation, division: 'EDU' },
    { post: posts.headEarlyYears, reportsTo: posts.directorEducation, division: 'EDU' },
    { post: posts.virtualHead, reportsTo: posts.headSendSupport, division: 'EDU' },
    { post: posts.performanceManager, reportsTo: posts.strategicDirector },
    { post: posts.systemsAdministrator, reportsTo: posts.performanceManager },
    { post: posts.aiProjectManager, reportsTo: posts.strategicDirector },
    { post: posts.hrPartner, reportsTo: posts.strategicDirector },
    { post: posts.headAcademy, reportsTo: posts.strategicDirector },
    { post: posts.headFinance, reportsTo: posts.strategicDirector },
    { post: posts.scrutinyChair },
  ],
  personas: {
    viewer: posts.scrutinyChair,
    contributor: posts.headChildrenInCare,
    analyst: posts.performanceManager,
    lead: posts.strategicDirector,
    admin: posts.systemsAdministrator,
  },
  rounds: [
    {
      period: '2025-26 Q4',
      state: 'PUBLISHED',
      printed: [{ kind: 'QUARTER', text: '2026-27 Q4', source: 'Slide on the priorities, agenda page 57' }],
    },
    { period: '2026-27 Q1', state: 'OPEN' },
  ],
};
