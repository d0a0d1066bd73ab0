import type { ClinicState } from '../../src/domain/vocabulary';
import {
  begunItem,
  decision,
  enteredClinic,
  liveClinic,
  openChallenge,
  presentedClinic,
  type LiveClinic,
} from './live-clinic';
import { monthAhead, type Seeder } from './seeder';

type Input = Record<string, unknown>;
type Sorted = (council: Seeder) => Promise<Input>;

const area: Sorted = async (council) => ({ areaOfAction: await council.area({ dueDate: '2026-12-31' }) });
const ambition: Sorted = async (council) => ({ ambition: await council.ambition() });
const measure: Sorted = async (council) => ({ measure: await council.measure() });
const action: Sorted = async (council) => ({ action: await council.action({ dueDate: '2026-12-31' }) });
const inspection: Sorted = async (council) => ({ inspection: await council.inspection() });
const membership: Sorted = async (council) => ({ membership: await council.membership() });
const recommendation: Sorted = async (council) => ({ recommendation: await council.recommendation() });

const clinic =
  (state: ClinicState): Sorted =>
  async (council) => ({ clinic: await council.clinicIn(state) });

/** On the item of a clinic that is held. */
const onItem =
  (rest: (held: LiveClinic, council: Seeder) => Input | Promise<Input>): Sorted =>
  async (council) => {
    const held = await liveClinic(council);
    return { item: held.item, ...(await rest(held, council)) };
  };

const round =
  (state: 'OPEN' | 'LOCKED'): Sorted =>
  async (council) => {
    const period = council.freshQuarter();
    await council.round(period, state);
    return { period };
  };

const and =
  (subject: Sorted, rest: Input | ((council: Seeder) => Promise<Input>)): Sorted =>
  async (council) => ({
    ...(await subject(council)),
    ...(typeof rest === 'function' ? await rest(council) : rest),
  });

const item: Sorted = async (council) => ({ item: await council.agendaItem() });

const reading = { period: '2025-26 Q3', basis: 'IN_PERIOD', value: '12.5' };
const benchmark = { period: '2025-26 Q3', comparator: 'ENGLAND', value: '12.5' };
const national = {
  period: '2024-25',
  release: 'First release',
  councils: [{ code: 'E06000015', name: 'Derby', value: '12.5' }],
};
const report = { period: '2025-26 Q3', planStatus: 'ON_TRACK', narrative: 'Going well' };
const links: Sorted = async (council) => ({ recommendations: [await council.recommendation()] });

/** For each mutation of the schema an input that it takes, about subjects of its own. */
// prettier-ignore
const INPUTS: Record<string, Sorted> = {
  addAction: async (council) => ({ title: 'A new action', owner: await council.owner() }),
  addAgendaItem: and(clinic('DRAFT'), { title: 'An item', plannedMinutes: 10 }),
  addAmbition: async (council) => ({ reference: council.freshQuarter(), theme: 'T', descriptor: 'D',
    division: await council.division(), owner: await council.owner() }),
  addAreaOfAction: async (council) => ({ reference: council.freshQuarter(), title: 'T', priority: await council.priority() }),
  addClinic: async (council) => ({ title: 'A clinic', heldOn: '2026-07-14', chair: await council.owner() }),
  addClinicAddendum: and(clinic('CLOSED'), { text: 'The figure was 12' }),
  addDivision: async (council) => ({ code: council.freshQuarter(), name: 'N' }),
  addEvidence: and(action, { title: 'Minutes of the board' }),
  addInspection: async (council) => ({ reference: council.freshQuarter(), inspectorate: 'CQC', framework: 'F',
    title: 'T', startedOn: '2025-01-31' }),
  addMeasure: and(ambition, { name: 'N', unit: 'COUNT', polarity: 'NONE', cadence: 'ANNUAL', headlineBasis: 'FULL_YEAR' }),
  answerChallenge: async (council) => ({ outcome: await openChallenge(council), answer: 'Because' }),
  beginAgendaItem: onItem(() => ({})),
  captureAction: onItem(({ chair }) => ({ title: 'To write', owner: chair, due: '2027-01-31', contributors: [chair] })),
  captureChallenge: onItem(async ({ chair }, council) => ({ text: 'Why?', by: chair, takenAwayBy: chair, due: '2027-01-31',
    subjectType: 'Ambition', subject: await council.ambition() })),
  captureDecision: onItem(async ({ chair }, council) => ({ text: 'To go on', by: chair, supersedes: await decision(council) })),
  captureRecognition: onItem(({ chair }) => ({ text: 'The new form', by: chair, to: chair })),
  captureSupport: onItem(({ chair, other }) => ({ text: 'Two analysts', by: chair, to: other })),
  endAgendaItem: async (council) => ({ item: (await begunItem(council)).item }),
  enterClinic: async (council) => {
    const { clinic: held, chair } = await liveClinic(council);
    return { clinic: held, attendee: chair };
  },
  handOverClinic: async (council) => {
    const { clinic: held, other } = await liveClinic(council);
    return { clinic: held, presenter: other };
  },
  leaveClinic: async (council) => {
    const { clinic: held, chair } = await enteredClinic(council);
    return { clinic: held, attendee: chair };
  },
  moveClinicCursor: async (council) => {
    const { clinic: held, item } = await presentedClinic(council);
    return { clinic: held, item, measure: await council.measure(), view: 'CHART' };
  },
  parkForLater: onItem(() => ({ text: 'The budget' })),
  publishStatusInClinic: onItem(async (_held, council) => ({ ambition: await council.ambition(), period: '2025-26 Q3',
    status: 'ON_TARGET', reason: 'Agreed in the room' })),
  addNeighbourSet: async (council) => ({ name: council.freshQuarter(), edition: 'May 2025',
    members: [{ code: 'E06000015', name: 'Derby' }, { code: 'E06000018', name: 'Nottingham' }] }),
  addOwner: async (council) => ({ post: `Post of ${council.freshQuarter()}` }),
  addPlan: async (council) => ({ reference: council.freshQuarter(), name: 'N', startsOn: '2026-04-01', endsOn: '2027-03-31' }),
  addPriority: async (council) => ({ plan: await council.plan(), number: 1, title: 'T' }),
  addRecommendation: and(inspection, async (council) => ({ reference: council.freshQuarter(), title: 'T' })),
  buildAgenda: clinic('DRAFT'),
  chooseRules: and(measure, { ruleSet: 'VARIANCE_TO_TARGET' }),
  closeAmbition: and(ambition, { closedOn: '2026-03-31', evidence: { title: 'Survey' } }),
  closeClinic: clinic('LIVE'),
  changeActionStatus: and(action, { status: 'ON_TRACK' }),
  changeMembership: and(membership, { role: 'ANALYST' }),
  dropAgendaItem: item,
  endMembership: and(membership, { on: '2025-01-31', reason: 'Another job' }),
  giveClinicApologies: async (council) => {
    const attendee = await council.owner();
    return { clinic: await council.clinic({ attendees: [attendee] }), attendee, apologies: 'On leave' };
  },
  grantMembership: async (council) => ({ subject: council.freshQuarter(), role: 'VIEWER' }),
  issueServiceToken: async () => ({ name: 'Nightly report', scopes: ['READ_PUBLISHED'], expiresOn: monthAhead() }),
  linkAction: and(action, links),
  linkAmbition: and(ambition, links),
  loadNationalSet: and(measure, national),
  loadNationalSets: async (council) => ({ sets: [{ measure: await council.measure(), ...national }] }),
  lockRound: round('OPEN'),
  moveActionDueDate: and(action, { dueDate: '2027-01-31', reason: 'The contractor is late' }),
  moveAreaDueDate: and(area, { dueDate: '2027-01-31', reason: 'The contractor is late' }),
  noteAction: and(action, { note: 'The board met' }),
  openClinic: clinic('PUBLISHED'),
  openRound: async (council) => ({ period: council.freshQuarter() }),
  publishAmbitionStatus: async (council) => {
    const reference = council.freshQuarter();
    await council.ambition({ reference });
    return { reference, period: '2025-26 Q3', status: 'ON_TARGET', reason: 'Agreed at the board' };
  },
  recordPrintedFact: and(measure, { period: '2025-26 Q3', kind: 'DIRECTION', text: 'Better', source: 'Page 3' }),
  reopenAmbition: async (council) => {
    const id = await council.ambition();
    await council.close(id);
    return { ambition: id, reason: 'It slipped back' };
  },
  publishClinic: clinic('DRAFT'),
  publishRound: round('LOCKED'),
  recordBenchmark: and(measure, benchmark),
  recordBenchmarks: async (council) => ({ benchmarks: [{ measure: await council.measure(), ...benchmark }] }),
  recordJudgement: and(inspection, { criterion: 'Leaders', judgement: 'Good' }),
  recordPlanStatus: and(area, report),
  recordReading: and(measure, reading),
  recordReadings: async (council) => ({ readings: [{ measure: await council.measure(), ...reading }] }),
  recordRecommendationStatus: and(recommendation, report),
  reorderAgenda: async (council) => {
    const clinic = await council.clinic();
    const items = [await council.agendaItem({ clinic }), await council.agendaItem({ clinic })];
    return { clinic, items: items.reverse() };
  },
  restoreAgendaItem: async (council) => ({ item: await council.droppedItem() }),
  reopenRound: and(round('LOCKED'), { reason: 'A figure was wrong' }),
  returnClinicToDraft: and(clinic('PUBLISHED'), { reason: 'A figure was wrong' }),
  revokeMembership: and(membership, { reason: 'Left at once' }),
  revokeServiceToken: async (council) => ({ token: (await council.serviceToken()).id, reason: 'No longer needed' }),
  retireOwner: async (council) => ({ owner: await council.owner(), on: '2026-01-31' }),
  setBaseline: and(measure, { period: '2024-25', value: '10', basis: 'FULL_YEAR' }),
  setClinicAttendees: and(clinic('DRAFT'), async (council) => ({ attendees: [await council.owner()] })),
  setCompositeTarget: async (council) => {
    const reference = council.freshQuarter();
    await council.ambition({ reference });
    return { ambition: reference, rule: 'ALL' };
  },
  setTarget: and(measure, { kind: 'ABSOLUTE', value: '90' }),
  supersedeAction: and(action, async (council) => ({ by: await council.action() })),
  unlinkAction: async (council) => {
    const { recommendations } = await links(council) as { recommendations: string[] };
    return { action: await council.action({ recommendations }), recommendations };
  },
  unlinkAmbition: async (council) => {
    const { recommendations } = await links(council) as { recommendations: string[] };
    return { ambition: await council.ambition({ recommendations }), recommendations };
  },
  updateAction: and(action, { title: 'Another title' }),
  updateAgendaItem: and(item, { title: 'Another title' }),
  updateAmbition: and(ambition, { theme: 'Another theme' }),
  updateAreaOfAction: and(area, { title: 'Another title' }),
  updateClinic: and(clinic('DRAFT'), { title: 'Another title' }),
  updateDivision: async (council) => ({ division: await council.division(), name: 'Another name' }),
  updateInspection: and(inspection, { title: 'Another title' }),
  updateMeasure: and(measure, async (council) => ({ name: `Measure of ${council.freshQuarter()}` })),
  updateOrganisation: async (council) => ({ department: `Department of ${council.freshQuarter()}` }),
  updateOwner: async (council) => ({ owner: await council.owner(), holder: 'Another holder' }),
  updatePlan: async (council) => ({ plan: await council.plan(), name: 'Another name' }),
  updatePriority: async (council) => ({ priority: await council.priority(), title: 'Another title' }),
  updateRecommendation: and(recommendation, { title: 'Another title' }),
};

export const knownMutations = (): string[] => Object.keys(INPUTS);

/** An input that the mutation takes, about fresh subjects of the council. */
export async function inputFor(mutation: string, council: Seeder): Promise<Input> {
  const make = INPUTS[mutation];
  if (!make) throw new Error(`Give ${mutation} an input in test/support/every-mutation.ts`);
  return { organisation: council.slug, ...(await make(council)) };
}

const FOR_ADMIN =
  /^(update(Organisation|Division|Owner)|addDivision|addOwner|retireOwner|.*Membership|.*ServiceToken)$/;

/** A persona whose role may run the mutation. */
export const whoMay = (mutation: string): string => (FOR_ADMIN.test(mutation) ? 'admin' : 'lead');
