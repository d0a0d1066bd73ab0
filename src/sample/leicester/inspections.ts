import type { SampleInspection } from '../sample.types';
import { focusedVisit2026 } from './inspections-focused-visit-2026';
import { ilacs2024 } from './inspections-ilacs-2024';

const undated = 'The paper names this inspection without a date; the first day of 2025-26 stands in.';

export const inspections: SampleInspection[] = [
  ilacs2024,
  focusedVisit2026,
  {
    reference: 'CQC-ASC',
    inspectorate: 'CQC',
    framework: 'CQC local authority assessment',
    title: 'Assessment of adult social care',
    startedOn: '2025-04-01',
    judgements: [],
    recommendations: [],
    note: undated,
  },
  {
    reference: 'HMIP-YJ',
    inspectorate: 'HMIP',
    framework: 'Youth justice inspection',
    title: 'Inspection of youth justice services',
    startedOn: '2025-04-01',
    judgements: [],
    recommendations: [],
    note: `${undated} The Youth Justice Board has moved the service from quadrant 3 to quadrant 2.`,
  },
  {
    reference: 'AREA-SEND',
    inspectorate: 'OFSTED_AND_CQC',
    framework: 'Area SEND inspection',
    title: 'Inspection of the local area SEND partnership',
    startedOn: '2025-04-01',
    judgements: [],
    recommendations: [],
    note: undated,
  },
  {
    reference: 'HOME-NHR',
    inspectorate: 'OFSTED',
    framework: 'Social care common inspection framework',
    title: "Nether Hall Road children's home",
    startedOn: '2026-04-01',
    judgements: [{ criterion: 'Rating reported to scrutiny', judgement: 'Outstanding' }],
    recommendations: [],
    note:
      'Reported on 14 April 2026 without a date of inspection: the first of that month stands in. A home for young ' +
      'people with disabilities and autism, one of seven rated good or outstanding; no requirements are mentioned.',
  },
  {
    reference: 'HOME-PL',
    inspectorate: 'OFSTED',
    framework: 'Social care common inspection framework',
    title: "Pine Lodge children's home",
    startedOn: '2026-04-01',
    judgements: [{ criterion: 'Rating reported to scrutiny', judgement: 'Good' }],
    recommendations: [],
    note:
      'Reported on 14 April 2026 without a date of inspection: the first of that month stands in. One of seven rated ' +
      'good or outstanding; no requirements are mentioned.',
  },
];
