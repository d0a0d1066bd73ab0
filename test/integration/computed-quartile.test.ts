import { codeOfCouncil } from '../support/councils';
import { CHANGES, computedOf, judged, QUARTER, type Judged } from '../support/judged';
import type { Seeder } from '../support/seeder';
import { World } from '../support/world';

const BEFORE = '2025-26 Q3';

let world: World;
let council: Seeder;
let subject: Judged;
beforeAll(async () => {
  world = await World.open('empty', { now: () => new Date('2026-08-15T12:00:00Z') });
  council = await world.seed('leicester');
  subject = await judged(council, { [BEFORE]: '50', [QUARTER]: '52.5' });
});
afterAll(() => world.close());

const organisation = 'leicester';

/** What a mutation told of the ambition: the cause and the quarters with their statuses. */
async function told(persona: string, mutation: string, input: object): Promise<string[]> {
  const caller = world.as(`${persona}@leicester`);
  const { changes } = await caller.change(mutation, { organisation, ...input }, CHANGES);
  return changes
    .filter((entry: { subject: { __typename: string } }) => entry.subject.__typename === 'Ambition')
    .map(
      ({
        fields,
        period,
        to,
      }: {
        fields: { cause: { to: string } };
        period: { label: string };
        to: string;
      }) => `${fields.cause.to}: ${period.label} ${to}`,
    );
}

const clause = async (): Promise<string> =>
  (await computedOf(world.as('lead@leicester'), organisation, subject.reference)).computed.clause;

// Design 3.5, the county's key: each step judges again by what it brings.
test("the county's key is judged again by a printed quartile, by a national set and by the council's own code", async () => {
  const { measure } = subject;
  expect(await told('lead', 'chooseRules', { measure, ruleSet: 'QUARTILE_TREND' })).toEqual([
    `RulesChosen: ${BEFORE} DATA_NOT_AVAILABLE`,
    `RulesChosen: ${QUARTER} DATA_NOT_AVAILABLE`,
  ]);
  const print = { measure, period: QUARTER, kind: 'QUARTILE', value: '4', source: 'Page 3' };
  expect(await told('lead', 'recordPrintedFact', print)).toEqual([
    `PrintedFactRecorded: ${QUARTER} OFF_TRAJECTORY`,
  ]);

  // 5, 10, 15 and so on to 80: 52.5 is the middle one of five in the second quartile, which 45, 50, 55 and 60 are in.
  const values = Array.from({ length: 16 }, (_, index) => String(5 * (index + 1)));
  const councils = values.map((value, index) => ({ code: codeOfCouncil(index), name: `${index}`, value }));
  const set = { measure, period: '2024-25', release: 'First', councils };
  expect(await told('analyst', 'loadNationalSet', set)).toEqual([
    `NationalSetLoaded: ${BEFORE} CLOSE_TO_TRAJECTORY`,
    `NationalSetLoaded: ${QUARTER} ON_TARGET`,
  ]);
  expect(await clause()).toBe('SECOND_QUARTILE_IMPROVING');

  // The council's own figure takes the place of the 45 that was released of it: now it is the third of four.
  const code = { councilCode: codeOfCouncil(values.indexOf('45')) };
  expect(await told('admin', 'updateOrganisation', code)).toEqual([
    `OrganisationUpdated: ${QUARTER} CLOSE_TO_TRAJECTORY`,
  ]);
  expect(await clause()).toBe('ROOM_FOR_IMPROVEMENT');
});

test('another name of the organisation judges nothing again', async () => {
  const rows = () => world.sql('SELECT id, superseded_by_id FROM computed_status ORDER BY id');
  const before = await rows();
  expect(await told('admin', 'updateOrganisation', { name: 'Another name' })).toEqual([]);
  expect(await rows()).toEqual(before);
});

test('N2: a national set that is released again judges by the new figures, and the old verdict stays on record', async () => {
  const values = Array.from({ length: 16 }, (_, index) => String(index + 1));
  const councils = values.map((value, index) => ({ code: codeOfCouncil(index), name: `${index}`, value }));
  const set = { measure: subject.measure, period: '2024-25', release: 'Revised', councils };
  expect(await told('analyst', 'loadNationalSet', set)).toContain(`NationalSetLoaded: ${QUARTER} ON_TARGET`);
  expect(await clause()).toBe('TOP_QUARTILE');
  const stood = await world.sql(
    `SELECT clause FROM computed_status WHERE ambition_id = $1 AND measure_id IS NULL AND period = $2
     AND superseded_by_id IS NOT NULL ORDER BY id`,
    [subject.ambition, QUARTER],
  );
  expect(stood.map((row) => row.clause)).toEqual(
    expect.arrayContaining([
      'NO_QUARTILE',
      'FOURTH_QUARTILE',
      'SECOND_QUARTILE_IMPROVING',
      'ROOM_FOR_IMPROVEMENT',
    ]),
  );
});
