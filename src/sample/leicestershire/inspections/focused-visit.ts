import type { SampleInspection } from '../../sample.types';

export const focusedVisit: SampleInspection = {
  reference: 'FV18',
  inspectorate: 'OFSTED',
  framework: 'Focused visit',
  title: 'Ofsted focused visit to First Response, October 2018',
  startedOn: '2018-10-01',
  endedOn: '2018-10-31',
  judgements: [],
  recommendations: [],
  note:
    'The paper gives the month only. It reports that inspectors saw good progress, a culture of learning, a ' +
    'steadier workforce and better services. Dip samples met the 24-hour rule for deciding on referrals, and ' +
    'managers were found to know their service. What inspectors said on consent led to a relaunch of the ' +
    'multi-agency referral form. No recommendation is listed.',
};
