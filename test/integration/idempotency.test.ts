import { inputFor, whoMay } from '../support/every-mutation';
import { mutationNames } from '../support/mutation-document';
import type { Seeder } from '../support/seeder';
import { codeOf, World } from '../support/world';

let world: World;
let council: Seeder;
beforeAll(async () => {
  world = await World.open('empty');
  council = await world.seed('leicester');
  // A post that comes while its holder is signed in is found out about a while later.
  await council.postOf('lead');
});
afterAll(() => world.close());

const WHOLE = 'changes { sequence kind from to } change { cursor }';

test.each(mutationNames())(
  'N9: %s under the same key twice applies once and answers the same',
  async (name) => {
    const caller = world.as(`${whoMay(name)}@leicester`);
    const input = { ...(await inputFor(name, council)), idempotencyKey: `twice ${name}` };
    const first = await caller.change(name, input, WHOLE);
    const after = await world.rowCounts();
    expect(await caller.change(name, input, WHOLE)).toEqual(first);
    expect(await world.rowCounts()).toEqual(after);
  },
);

test('N9: 8 at once under the same key apply once, and all get the same answer', async () => {
  const owner = await council.owner();
  const input = { organisation: 'leicester', title: 'Once', owner, idempotencyKey: 'eight at once' };
  const [{ head }] = await world.sql('SELECT head::int FROM stream');
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      world.as('lead@leicester').change('addAction', input, `action { id reference } ${WHOLE}`),
    ),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await world.sql(`SELECT count(*)::int AS n FROM action WHERE title = 'Once'`)).toEqual([{ n: 1 }]);
  expect(await world.sql('SELECT head::int FROM stream')).toEqual([{ head: head + 1 }]);
});

test('N9: the order of the fields and fields that are left out do not make another request', async () => {
  const owner = await council.owner();
  const caller = world.as('lead@leicester');
  const key = { organisation: 'leicester', idempotencyKey: 'any order' };
  const first = await caller.change('addAction', { ...key, title: 'T', owner }, WHOLE);
  const again = await caller.change('addAction', { owner, title: 'T', ...key, status: 'NOT_STARTED' }, WHOLE);
  expect(again).toEqual(first);
});

test('N9: the same key with other input is refused and says so', async () => {
  const caller = world.as('lead@leicester');
  const input = { organisation: 'leicester', owner: await council.owner(), idempotencyKey: 'another input' };
  await caller.change('addAction', { ...input, title: 'One' });
  const before = await world.rowCounts();
  const answer = await caller.tryTo('addAction', { ...input, title: 'Two' });
  expect(answer.errors?.[0]?.extensions).toMatchObject({
    code: 'BAD_USER_INPUT',
    reason: 'IDEMPOTENCY_KEY_REUSED',
    field: 'input.idempotencyKey',
  });
  expect(await world.rowCounts()).toEqual(before);
});

test('N9: the same key on another mutation is refused', async () => {
  const caller = world.as('admin@leicester');
  const key = { organisation: 'leicester', idempotencyKey: 'another mutation' };
  await caller.change('addDivision', { ...key, code: 'KEY', name: 'N' });
  expect(codeOf(await caller.tryTo('addOwner', { ...key, post: 'P' }))).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('N9: a key belongs to one person: another may use it for something else', async () => {
  const key = { organisation: 'leicester', idempotencyKey: 'mine' };
  const owner = await council.owner();
  await world.as('lead@leicester').change('addAction', { ...key, title: 'Of the lead', owner });
  await world.as('admin@leicester').change('addDivision', { ...key, code: 'MINE', name: 'Of the admin' });
});

test('N9: a request that was refused may be sent again under its key, and applies then', async () => {
  const caller = world.as('lead@leicester');
  const owner = await council.owner();
  const key = { organisation: 'leicester', idempotencyKey: 'put right' };
  expect(codeOf(await caller.tryTo('addAction', { ...key, title: ' ', owner }))).toBe('BAD_USER_INPUT');
  await caller.change('addAction', { ...key, title: 'Put right', owner });
});

test('N9: without a key the same twice is done twice', async () => {
  const input = { organisation: 'leicester', title: 'Twice', owner: await council.owner() };
  const caller = world.as('lead@leicester');
  await caller.change('addAction', input);
  await caller.change('addAction', input);
  expect(await world.sql(`SELECT count(*)::int AS n FROM action WHERE title = 'Twice'`)).toEqual([{ n: 2 }]);
});
