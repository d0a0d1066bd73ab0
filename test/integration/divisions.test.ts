import type { Access } from '../../src/domain/access';
import { DomainError } from '../../src/domain/errors';
import type { Services } from '../../src/app/services';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const organisation = 'leicester';
let world: World;
let services: Services;
let council: Seeder;
let children: Access;
const ids: Record<
  'own' | 'other',
  { division: string; owner: string; ambition: string; measure: string; action: string }
> = {} as never;

beforeAll(async () => {
  world = await World.open('empty');
  services = world.app.services;
  council = await world.seed(organisation);
  for (const [whose, code] of [
    ['own', 'CYPE'],
    ['other', 'ASC'],
  ] as const) {
    const division = await council.division({ code });
    const owner = await council.owner({ division });
    const ambition = await council.ambition({ reference: code, division, owner });
    const measure = await council.measure({ ambition });
    ids[whose] = { division, owner, ambition, measure, action: await council.action({ owner }) };
  }
  children = { ...council.lead, divisions: ['CYPE'] };
});
afterAll(() => world.close());

const reading = { period: '2025-26 Q3', basis: 'IN_PERIOD', value: '12.5' } as const;

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'OK';
  } catch (problem) {
    return problem instanceof DomainError ? problem.code : String(problem);
  }
}

/** Refused, with nothing left of it. */
async function expectRefused(work: () => Promise<unknown>): Promise<void> {
  const before = await world.rowCounts();
  await expect(work()).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message:
      'This concerns divisions to which the caller is not assigned; what they write is limited to their own.',
  });
  expect(await world.rowCounts()).toEqual(before);
}

test('who is limited to a division writes to what concerns it', async () => {
  const { measure, action } = ids.own;
  await services.readings.recordReading(children, { organisation, measure, ...reading });
  await services.actionProgress.noteAction(children, { organisation, action, note: 'The board met' });
});

test('and to nothing that concerns another, of which nothing is left', async () => {
  const { measure, ambition, owner } = ids.other;
  await expectRefused(() => services.readings.recordReading(children, { organisation, measure, ...reading }));
  await expectRefused(() => services.actions.addAction(children, { organisation, title: 'T', owner }));
  await expectRefused(() =>
    services.ambitions.updateAmbition(children, { organisation, ambition, theme: 'Another' }),
  );
});

test('of a return with a figure of another division nothing is recorded', async () => {
  const readings = [ids.own, ids.other].map(({ measure }) => ({ measure, ...reading, period: '2025-26 Q2' }));
  await expectRefused(() => services.readings.recordReadings(children, { organisation, readings }));
});

test('a key that is used again is refused again, and keeps nothing', async () => {
  const input = { organisation, ambition: ids.other.ambition, theme: 'Another', idempotencyKey: 'k' };
  await expectRefused(() => services.ambitions.updateAmbition(children, input));
  await expectRefused(() => services.ambitions.updateAmbition(children, input));
});

test('nobody makes a thing theirs by the change that they may not make', async () => {
  const { own, other } = ids;
  await expectRefused(() =>
    services.actions.linkAction(children, { organisation, action: other.action, ambitions: [own.ambition] }),
  );
  await expectRefused(() =>
    services.ambitions.updateAmbition(children, {
      organisation,
      ambition: other.ambition,
      division: own.division,
    }),
  );
  await expectRefused(() =>
    services.actions.updateAction(children, { organisation, action: other.action, owner: own.owner }),
  );
});

test('what somebody answers for they may give away, and then no longer change', async () => {
  const { own, other } = ids;
  const action = await council.action({ owner: own.owner });
  await services.actions.updateAction(children, { organisation, action, owner: other.owner });
  await expectRefused(() =>
    services.actions.updateAction(children, { organisation, action, title: 'Another' }),
  );
});

test('what two divisions share is for both, and what concerns none goes by the role', async () => {
  const action = await council.action({ owner: ids.other.owner, ambitions: [ids.own.ambition] });
  const shared = services.actions.updateAction(children, { organisation, action, title: 'Ours too' });
  expect(await codeOf(shared)).toBe('OK');
  expect(await codeOf(services.rounds.open(children, { organisation, period: '2025-26 Q1' }))).toBe('OK');
  const update = { organisation, department: 'Another' };
  expect(await codeOf(services.organisations.update(children, update))).toBe('FORBIDDEN');
});

test('who is assigned to no division that is here writes to none', async () => {
  const nowhere: Access = { ...council.lead, divisions: ['NONE'] };
  const { measure } = ids.own;
  const record = services.readings.recordReading(nowhere, { organisation, measure, ...reading });
  expect(await codeOf(record)).toBe('FORBIDDEN');
});

test('an ADMIN who is limited does not manage people, and so does not lift the limit', async () => {
  const admin: Access = { ...council.admin, divisions: ['CYPE'] };
  const grant = { organisation, subject: 'me', role: 'ADMIN' } as const;
  expect(await codeOf(services.memberships.grant(admin, grant))).toBe('FORBIDDEN');
  expect(await codeOf(services.memberships.grant(council.admin, grant))).toBe('OK');
});
