import { buildSchema, type GraphQLError, parse, type GraphQLSchema } from 'graphql';
import { type Access, hasSeat, UNLIMITED } from '../../src/domain/access';
import { decide, mayReadWorkInProgress } from '../../src/domain/policy';
import type { RequestContext } from '../../src/graphql/request-context';
import { noCounts } from '../../src/live/counters';
import { DependsOnPerson, Execution, type Payload } from '../../src/live/execution';
import type { FeedMessage } from '../../src/live/feed-plan';
import { personOf, scopeOf, SharedAccess } from '../../src/live/shared-access';

const person = (more: Partial<Access> = {}): Access => ({
  subject: 'someone',
  role: 'CONTRIBUTOR',
  organisationId: 'o1',
  ownerId: 'w1',
  ...UNLIMITED,
  ...more,
});

describe('an access that stands for many', () => {
  it.each<[string, (access: Access) => unknown, boolean]>([
    ['the role', ({ role }) => role, false],
    ['the organisation', ({ organisationId }) => organisationId, false],
    ['whether work in progress may be read', mayReadWorkInProgress, false],
    ['the post', ({ ownerId }) => ownerId, true],
    ['the subject', ({ subject }) => subject, true],
    [
      'what a role may do to what its own post answers for',
      (access) => decide(access, 'writeAction', ['w1']),
      true,
    ],
    ['everything by its names', (access) => [access['ownerId'], access.role], true],
  ])('is asked for %s', (_, ask, asksForPerson) => {
    const shared = new SharedAccess(person());
    expect(shared.askedForPerson).toBe(false);
    expect(ask(shared)).toEqual(ask(person()));
    expect(shared.askedForPerson).toBe(asksForPerson);
  });

  it('gives nothing of the person away to who copies or prints it', () => {
    const shared = new SharedAccess(person());
    expect(JSON.stringify({ ...shared })).toBe('{}');
    expect(JSON.stringify(shared)).toBe('{}');
    expect(shared.askedForPerson).toBe(false);
  });
});

describe('who may see the same', () => {
  it.each<[Partial<Access>, boolean]>([
    [{ subject: 'another', ownerId: 'w2' }, true],
    [{ role: 'LEAD' }, false],
    [{ organisationId: 'o2' }, false],
    [{ organisationId: null }, false],
  ])('as somebody with %j: %s', (more, same) => {
    expect(scopeOf(person()) === scopeOf(person(more))).toBe(same);
  });

  it.each<[Partial<Access>, boolean]>([
    [{}, true],
    [{ subject: 'another' }, false],
    [{ ownerId: 'w2' }, false],
    [{ ownerId: null }, false],
    [{ subject: null }, false],
    // What would be one text if the two were only put together.
    [{ subject: 'someone","w1' }, false],
  ])('and one person is one by subject and post: %j: %s', (more, same) => {
    expect(personOf(person()) === personOf(person(more))).toBe(same);
  });
});

const SDL = `type Query { unused: Boolean }
  type Subscription { told: Told }
  type Told { mine: Boolean, role: String, broken: String, away: String, seat: Boolean, other: Boolean }`;

const away = (): Error => Object.assign(new Error('the server is going away'), { code: '57P01' });

/** The posts with a seat in the room, as they are found one time after the other. */
let seated: string[][] = [];

/** A schema of which one field asks for the person, one for the role and two fail. */
function stageSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  const told = schema.getType('Told') as unknown as {
    getFields(): Record<string, { resolve?: unknown }>;
  };
  const resolve = (
    name: string,
    how: (message: unknown, args: unknown, context: RequestContext) => unknown,
  ): void => {
    const field = told.getFields()[name];
    if (field) field.resolve = how;
  };
  resolve('mine', (_message, _args, { access }) => access.ownerId === 'w1');
  resolve('role', (_message, _args, { access }) => access.role);
  resolve('seat', (_message, _args, { access }) => {
    const posts = seated.shift();
    return posts && hasSeat(access, 'room', posts);
  });
  resolve('other', (_message, _args, { access }) => hasSeat(access, 'another room', ['w1']));
  resolve('broken', () => Promise.reject(new Error('a fault of the program')));
  resolve('away', () => Promise.reject(away()));
  const field = schema.getSubscriptionType()?.getFields()['told'];
  if (field) field.resolve = (message) => message as unknown;
  return schema;
}

describe('a document that is run for many', () => {
  const schema = stageSchema();
  const closed = jest.fn(() => Promise.resolve());
  const contexts: Access[] = [];
  let counts = noCounts();
  beforeEach(() => {
    closed.mockClear();
    contexts.length = 0;
  });

  const run = (fields: string, { ownerId = 'w1', personal = false } = {}): Promise<Payload[]> => {
    const stage = {
      schema,
      context: (access: Access) => {
        contexts.push(access);
        return { access, reader: { close: closed } } as unknown as RequestContext;
      },
      format: (error: GraphQLError) => ({ message: `told: ${error.message}` }),
    };
    const asked = {
      document: parse(`subscription { told { ${fields} } }`),
      operationName: null,
      variables: null,
    };
    const message = { __typename: 'FeedReady', cursor: 'c1' } as FeedMessage;
    counts = noCounts();
    return new Execution(stage, asked, person({ role: 'LEAD', ownerId }), personal, counts).latest([
      message,
      message,
    ]);
  };

  it('is shared where nothing asks for the person', async () => {
    expect(await run('role')).toEqual(
      Array(2).fill({
        text: '{"data":{"told":{"role":"LEAD"}},"extensions":{"cursor":"c1","feed":"ready"}}',
      }),
    );
    expect(counts.executions).toBe(2);
    expect(contexts[0]).toBeInstanceOf(SharedAccess);
  });

  it('is refused where anything does, and what was made of it is thrown away', async () => {
    await expect(run('role mine')).rejects.toThrow(DependsOnPerson);
    await expect(run('mine')).rejects.toThrow(DependsOnPerson);
  });

  const ANSWER = (seat: boolean) => ({
    data: { told: { seat } },
    extensions: { cursor: 'c1', feed: 'ready' },
  });
  const read = ({ text, inside }: Payload) => ({
    text: JSON.parse(text),
    ...(inside && { inside: JSON.parse(inside.text), posts: [...inside.posts] }),
  });

  it('is made twice where it asks who has a seat in one room, whoever and however many they are', async () => {
    seated = Array(4).fill(['w2', 'w3']);
    const told = { text: ANSWER(false), inside: ANSWER(true), posts: ['w2', 'w3'] };
    expect((await run('seat')).map(read)).toEqual([told, told]);
    expect(counts.executions).toBe(4);
  });

  it('tells what stays in the room to those alone who have a seat all the time', async () => {
    seated = [['w2'], ['w2'], ['w2', 'w3', 'w4'], ['w3', 'w4', 'w5']];
    expect((await run('seat')).map(read)[0]).toMatchObject({ posts: ['w3', 'w4'] });
  });

  it('is the same for all where what was to stay in the room stays there no more', async () => {
    seated = [['w2'], ['w2']];
    const payloads = await run('seat');
    expect(payloads.map(({ text, inside }) => [JSON.parse(text).data.told, inside])).toEqual([
      [{ seat: null }, undefined],
      [{ seat: null }, undefined],
    ]);
  });

  it('is refused where it asks about a second room', async () => {
    seated = [['w2'], ['w2']];
    await expect(run('seat other')).rejects.toThrow(DependsOnPerson);
  });

  it('that is made for one person alone asks about any number of rooms', async () => {
    seated = [['w2'], ['w1']];
    const payloads = await run('seat other', { personal: true });
    expect(payloads.map(({ text }) => JSON.parse(text).data.told)).toEqual([
      { seat: false, other: true },
      { seat: true, other: true },
    ]);
  });

  it.each([
    ['w1', true],
    ['w2', false],
  ])('is made for one person alone: %s', async (ownerId, mine) => {
    const [payload] = await run('mine', { ownerId, personal: true });
    expect(JSON.parse(payload?.text ?? '')).toMatchObject({ data: { told: { mine } } });
    expect(contexts[0]).not.toBeInstanceOf(SharedAccess);
  });

  it('a fault of the program is told, beside what could be made', async () => {
    const [payload] = await run('role broken');
    expect(JSON.parse(payload?.text ?? '')).toEqual({
      data: { told: { role: 'LEAD', broken: null } },
      errors: [{ message: 'told: a fault of the program' }],
      extensions: { cursor: 'c1', feed: 'ready' },
    });
  });

  it('a fault that passes is not: the whole is made again', async () => {
    await expect(run('role away')).rejects.toThrow('the server is going away');
  });

  it.each(['role', 'mine', 'away'])('however it goes, the reader is closed: %s', async (field) => {
    await run(field).catch(() => undefined);
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
