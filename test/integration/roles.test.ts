import { inputFor } from '../support/every-mutation';
import { mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  for (const role of ROLES) await council.postOf(role);
});
afterAll(() => world.close());

const ROLES = ['viewer', 'contributor', 'analyst', 'lead', 'admin'] as const;

/** Who may run each mutation on what belongs to somebody else. */
const ALLOWED: Record<string, string[]> = {
  admin: [
    'updateOrganisation',
    'addDivision',
    'updateDivision',
    'addOwner',
    'updateOwner',
    'retireOwner',
    'grantMembership',
    'changeMembership',
    'endMembership',
    'revokeMembership',
    'issueServiceToken',
    'revokeServiceToken',
  ],
  'lead admin': [
    'addPlan',
    'updatePlan',
    'addPriority',
    'updatePriority',
    'addAreaOfAction',
    'updateAreaOfAction',
    'openRound',
    'lockRound',
    'publishRound',
  ],
  'analyst lead': [
    'addAmbition',
    'updateAmbition',
    'linkAmbition',
    'unlinkAmbition',
    'addMeasure',
    'updateMeasure',
    'setBaseline',
    'setTarget',
    'setCompositeTarget',
    'recordPrintedFact',
    'recordReading',
    'recordReadings',
    'addNeighbourSet',
    'recordBenchmark',
    'recordBenchmarks',
    'loadNationalSet',
    'loadNationalSets',
    'addInspection',
    'updateInspection',
    'recordJudgement',
    'addRecommendation',
    'updateRecommendation',
    'addClinic',
    'buildAgenda',
    'reorderAgenda',
    'addAgendaItem',
    'updateAgendaItem',
    'dropAgendaItem',
    'restoreAgendaItem',
    'updateClinic',
    'setClinicAttendees',
  ],
  'admin analyst lead': ['chooseRules'],
  lead: [
    'publishAmbitionStatus',
    'closeAmbition',
    'reopenAmbition',
    'reopenRound',
    'moveAreaDueDate',
    'recordPlanStatus',
    'recordRecommendationStatus',
    'addAction',
    'updateAction',
    'linkAction',
    'unlinkAction',
    'noteAction',
    'changeActionStatus',
    'moveActionDueDate',
    'supersedeAction',
    'addEvidence',
    'giveClinicApologies',
    'publishClinic',
    'returnClinicToDraft',
    'openClinic',
    'closeClinic',
    'addClinicAddendum',
    'enterClinic',
    'leaveClinic',
    'moveClinicCursor',
    'handOverClinic',
    'beginAgendaItem',
    'endAgendaItem',
    'captureChallenge',
    'answerChallenge',
    'captureSupport',
    'captureRecognition',
    'captureDecision',
    'captureAction',
    'parkForLater',
    'publishStatusInClinic',
  ],
};

const mayRun = (mutation: string): string[] => {
  const [roles] = Object.entries(ALLOWED).find(([, mutations]) => mutations.includes(mutation)) ?? [];
  if (roles === undefined) throw new Error(`Say who may ${mutation}`);
  return roles.split(' ');
};

test.each(mutationNames())('%s is for those who may, and FORBIDDEN to all others', async (mutation) => {
  const may = mayRun(mutation);
  const outcome: Record<string, string> = {};
  const run = async (role: string, input: object): Promise<void> => {
    outcome[role] = codeOf(await world.as(`${role}@leicester`).tryTo(mutation, input));
  };
  // Whoever is refused leaves what they were refused to the next; whoever may has something of their own.
  const left = await inputFor(mutation, council);
  for (const role of ROLES) if (!may.includes(role)) await run(role, left);
  for (const [place, role] of may.entries())
    await run(role, place === 0 ? left : await inputFor(mutation, council));
  expect(outcome).toEqual(
    Object.fromEntries(ROLES.map((role) => [role, may.includes(role) ? 'OK' : 'FORBIDDEN'])),
  );
});

const organisation = 'leicester';

test('a refusal says which role is asked for, and nothing of the subject', async () => {
  const { errors } = await world.as('contributor@leicester').tryTo('publishAmbitionStatus', {
    organisation,
    reference: 'X',
    period: '2025-26 Q3',
    status: 'ON_TARGET',
  });
  expect(errors).toEqual([
    expect.objectContaining({ message: 'This asks for the role LEAD; the caller is CONTRIBUTOR.' }),
  ]);
});

test('a token that is forged, cut short or of nobody is refused with 401, never taken for none', async () => {
  for (const authorization of ['Bearer x', 'Bearer aaaaaaaaaaaaaaaaaaaaaaaa.b.c', 'Basic bGVhZDpsZWFk']) {
    const response = await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ organisations { slug } }' }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  }
});
