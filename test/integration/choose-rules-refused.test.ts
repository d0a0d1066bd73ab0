import { judged } from '../support/judged';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-08-15T12:00:00Z') });
  council = await world.seed('leicester');
});
afterAll(() => world.close());

const organisation = 'leicester';
const lead = () => world.as('lead@leicester');
const choose = (input: object) => lead().change('chooseRules', { organisation, ...input });
const DRIFT = `query($id: ID!) { node(id: $id) { ... on Measure { rules { driftLength } } } }`;
const rulesOf = async (measure: string) => (await lead().ask(DRIFT, { id: measure })).node?.rules;

test.each([
  [{ tolerance: { kind: 'SHARE_OF_SPAN', value: '1.01' } }, 'input.tolerance.value'],
  [{ tolerance: { kind: 'SHARE_OF_SPAN', value: '-0.1' } }, 'input.tolerance.value'],
  [{ tolerance: { kind: 'ABSOLUTE', value: '-1' } }, 'input.tolerance.value'],
  [{ tolerance: { kind: 'PER_CENT_OF_EXPECTED', value: '100.5' } }, 'input.tolerance.value'],
  [{ driftLength: 0 }, 'input.driftLength'],
  [{ driftLength: 41 }, 'input.driftLength'],
  [{ dueWithinDays: -1 }, 'input.dueWithinDays'],
  [{ dueWithinDays: 731 }, 'input.dueWithinDays'],
  [{ suppressionThreshold: -1 }, 'input.suppressionThreshold'],
  [{ roundingBase: 0 }, 'input.roundingBase'],
  [{ minimumExpectation: '40' }, 'input.minimumExpectation'],
  [{ minimumChange: '1' }, 'input.minimumChange'],
  [{ noQuartile: false }, 'input.noQuartile'],
  [{ measure: 'no id', driftLength: 4 }, 'input.measure'],
  [{}, 'input'],
  [{ driftLength: null }, 'input'],
])('N9: %j for an organisation is refused at %s and changes nothing', async (input, field) => {
  const before = await world.rowCounts();
  const { errors } = await lead().tryTo('chooseRules', { organisation, ...input });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
  expect(await world.rowCounts()).toEqual(before);
});

test.each([
  [{ minimumChange: '-0.5' }, 'input.minimumChange'],
  [{ tolerance: { kind: 'SHARE_OF_SPAN', value: '2' } }, 'input.tolerance.value'],
])('N9: %j for a measure is refused at %s', async (input, field) => {
  const { measure } = await judged(council);
  const { errors } = await lead().tryTo('chooseRules', { organisation, measure, ...input });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('a choice that says what stands already, in other digits, is no choice', async () => {
  const { measure } = await judged(council);
  await choose({ measure, tolerance: { kind: 'ABSOLUTE', value: '2' }, minimumExpectation: '40' });
  const same = { measure, tolerance: { kind: 'ABSOLUTE', value: '2.0' }, minimumExpectation: '40.00' };
  const { errors } = await lead().tryTo('chooseRules', { organisation, ...same });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input' });
});

test('N9: two who choose at once are told of each other', async () => {
  const { measure } = await judged(council);
  const [{ version }] = await world.sql('SELECT version FROM measure WHERE id = $1', [measure]);
  await choose({ measure, driftLength: 4, expectedVersion: version });
  const again = { organisation, measure, driftLength: 5, expectedVersion: version };
  expect(codeOf(await lead().tryTo('chooseRules', again))).toBe('CONFLICT');
  expect((await rulesOf(measure)).driftLength).toBe(4);
});

test.each([
  ['viewer', 'FORBIDDEN'],
  ['contributor', 'FORBIDDEN'],
  ['analyst', 'OK'],
  ['lead', 'OK'],
  ['admin', 'OK'],
])('%s who chooses rules is answered %s', async (role, code) => {
  const { measure } = await judged(council);
  const input = { organisation, measure, driftLength: 6 };
  expect(codeOf(await world.as(`${role}@leicester`).tryTo('chooseRules', input))).toBe(code);
});

test('N6: a measure of another council is not found, nor its rules read', async () => {
  const theirs = await (await world.seed('leicestershire')).measure();
  const { errors } = await lead().tryTo('chooseRules', { organisation, measure: theirs, driftLength: 4 });
  expect(errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND', field: 'input.measure' });
  expect(await rulesOf(theirs)).toBeUndefined();
});
