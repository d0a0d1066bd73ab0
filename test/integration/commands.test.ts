import { inputFor, knownMutations, whoMay } from '../support/every-mutation';
import { mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  await council.postOf('lead');
  await council.postOf('admin');
});
afterAll(() => world.close());

test('every mutation of the schema is known to these tests', () => {
  expect(knownMutations().sort()).toEqual(mutationNames().sort());
});

/** Why somebody goes stands with their membership: the log is read by many. */
const OF_PEOPLE = /(Membership|ServiceToken)$/;

const WHO = 'changes { sequence kind at actor { post } from to reason fields subject { __typename } }';

test.each(mutationNames())(
  'N1: %s says who, when and what in the log, and keeps the rows it touched',
  async (name) => {
    const input = await inputFor(name, council);
    const before = Date.now();
    const [{ head }] = await world.sql('SELECT head::int FROM stream');
    const { changes } = await world.as(`${whoMay(name)}@leicester`).change(name, input, WHO);
    expect(changes.length).toBeGreaterThan(0);
    for (const [index, change] of changes.entries()) {
      expect(change.sequence).toBe(head + 1 + index);
      expect(change.actor).toEqual({ post: expect.any(String) });
      expect(Date.parse(change.at)).toBeGreaterThanOrEqual(before);
      expect(change.subject).not.toBeNull();
      expect(change.to ?? change.from ?? change.fields).not.toBeNull();
      if ('reason' in input && !['StatusComputed', 'OutcomeCaptured'].includes(change.kind))
        expect(change.reason).toBe(OF_PEOPLE.test(name) ? null : input['reason']);
    }
    const images = await world.sql(
      `SELECT i.table_name FROM row_image i JOIN command c ON c.id = i.command_id
     WHERE c.name = $1 AND c.actor = $2 AND c.first_sequence = $3`,
      [name === 'setCompositeTarget' ? 'setTarget' : name, `${whoMay(name)}@leicester`, head + 1],
    );
    expect(images.length).toBeGreaterThan(0);
  },
);

test.each(mutationNames())(
  'N1: %s that is refused leaves no row, no log entry and no command',
  async (name) => {
    const input = await inputFor(name, council);
    const before = await world.rowCounts();
    const answer = await world.as('viewer@leicester').tryTo(name, { ...input, idempotencyKey: `no ${name}` });
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(await world.rowCounts()).toEqual(before);
  },
);

test('N1: a command that fails halfway leaves nothing: the last reading of a return is not of its measure', async () => {
  const [measure, other] = [await council.measure(), await council.measure({ unit: 'COUNT' })];
  const before = await world.rowCounts();
  const place = { period: '2025-26 Q2', basis: 'IN_PERIOD' };
  const readings = [
    { ...place, measure, value: '1' },
    { ...place, measure: other, value: '-1' },
  ];
  const answer = await world
    .as('analyst@leicester')
    .tryTo('recordReadings', { organisation: 'leicester', readings });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.readings.1.value',
  });
  expect(await world.rowCounts()).toEqual(before);
});

test('N1: every row of an organisation was written by a command that is in the log', async () => {
  const commands = await world.sql('SELECT count(*)::int AS n FROM command WHERE first_sequence IS NULL');
  expect(commands).toEqual([{ n: 0 }]);
  const [{ head, entries, covered }] = await world.sql(`SELECT (SELECT head::int FROM stream) AS head,
    (SELECT count(*)::int FROM change) AS entries,
    (SELECT sum(last_sequence - first_sequence + 1)::int FROM command) AS covered`);
  expect([entries, covered]).toEqual([head, head]);
});
