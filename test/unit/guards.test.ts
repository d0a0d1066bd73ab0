import { buildSchema as fromText } from 'graphql';
import { readConfig } from '../../src/app/config';
import { resolverClasses } from '../../src/app/resolvers';
import { publicAccess, type Access } from '../../src/domain/access';
import type { AuditNote } from '../../src/domain/audit';
import { buildSchema } from '../../src/graphql/build-schema';
import { Guards, type Admitted } from '../../src/graphql/guards/guards';
import { Refusal } from '../../src/graphql/guards/refusal';
import { FailureLimit } from '../../src/graphql/guards/failure-limit';
import { OperationCost } from '../../src/graphql/guards/operation-cost';
import { identifierOf, ManifestError, readManifest } from '../../src/graphql/guards/trusted-documents';
import { parse } from 'graphql';

const notes: AuditNote[] = [];
const audit = { note: (event: AuditNote) => void notes.push(event) };
const schema = fromText('type Query { a(x: Int): Int, list: [Query!]! }');
const lead: Access = { ...publicAccess, subject: 'lead', organisationId: 'one', role: 'LEAD' };
const HERE = '203.0.113.1';

const guardsWith = (env: Record<string, string>, manifest?: ReadonlyMap<string, string>): Guards =>
  new Guards(schema, readConfig(env).guards, audit, manifest);

beforeEach(() => notes.splice(0));

describe('guards', () => {
  it('give the same document for the same text, for whoever asks', async () => {
    const guards = guardsWith({});
    const admitted = [lead, publicAccess].map((access) =>
      guards.admit({ query: '{ a }' }, { access, address: HERE }),
    );
    const [one, other] = (await Promise.all(admitted)) as Admitted[];
    expect(one?.document).toBe(other?.document);
    // Of the address, where both ask from.
    expect(one?.cost).toEqual({ requested: 10, limit: 1_000_000, remaining: 999_999_980 });
    expect(other?.cost).toBeUndefined();
  });

  it('count what is refused as well, and give back what was too much', async () => {
    const guards = guardsWith({ COST_PER_MINUTE: '200', COST_PER_MINUTE_OF_ADDRESS: '100000' });
    const who = { access: lead, address: HERE };
    const wrong = (await guards.admit({ query: '{ nothing }' }, who)) as Refusal;
    expect([wrong.status, wrong.errors[0]?.message]).toEqual([400, expect.stringMatching(/Cannot query/)]);
    const tooMuch = (await guards.admit({ query: `{ list { list { a } list { a } } }` }, who)) as Refusal;
    expect(tooMuch).toBeInstanceOf(Refusal);
    expect(tooMuch).toMatchObject({ status: 429, errors: [{ extensions: { limit: 'COST_PER_MINUTE' } }] });
    expect(tooMuch.retryAfterSeconds).toBeGreaterThan(0);
    // Fifty for the one that was not valid, and ten for this one.
    const small = (await guards.admit({ query: '{ a }' }, who)) as Admitted;
    expect(small.cost?.remaining).toBe(140);
  });

  it('note a flood once, with who and from where', async () => {
    const guards = guardsWith({ COST_PER_MINUTE: '100' });
    const who = { access: lead, address: HERE };
    for (let turn = 0; turn < 30; turn++) await guards.admit({ query: '{ a }' }, who);
    expect(notes).toEqual([
      {
        kind: 'LIMIT_EXCEEDED',
        organisationId: 'one',
        subject: 'lead',
        role: 'LEAD',
        address: HERE,
        operation: null,
        detail: { limit: 'COST_PER_MINUTE' },
      },
    ]);
  });

  it('take all addresses of one IPv6 network for one', async () => {
    const guards = guardsWith({ COST_PER_MINUTE_OF_ADDRESS: '100' });
    const outcomes = [];
    for (let turn = 1; turn <= 11; turn++) {
      const who = { access: publicAccess, address: `2001:db8:0:1::${turn.toString(16)}` };
      outcomes.push((await guards.admit({ query: '{ a }' }, who)) instanceof Refusal);
    }
    expect(outcomes).toEqual([...Array(10).fill(false), true]);
  });

  it('say nothing where there is no document: that is the transport’s to tell', async () => {
    expect(await guardsWith({}).admit({}, { access: lead, address: HERE })).toBeUndefined();
  });
});

describe('cost', () => {
  const whole = buildSchema(resolverClasses, { get: () => ({}) });
  const costs = new OperationCost(whole);
  const costOf = (text: string, variables = {}): unknown => costs.of({ document: parse(text), variables });

  it('is one for each record that there may be', () => {
    const page =
      '{ organisation(slug: "x") { ambitions(first: 20) { totalCount pageInfo { hasNextPage } nodes { reference owner { post } } } } }';
    expect(costOf(page)).toBe(10 + 1 + 1 + 20 * 2);
    expect(costOf('{ organisation(slug: "x") { ambitions { edges { cursor node { reference } } } } }')).toBe(
      10 + 1 + 1 + 50,
    );
  });

  it('is that of the variables that came with it', () => {
    const text =
      'query($n: Int!, $more: Boolean!) { organisation(slug: "x") { ambitions(first: $n) { nodes { reference owner @include(if: $more) { post } } } } }';
    expect(costOf(text, { n: 3, more: false })).toBe(10 + 1 + 1 + 3);
    expect(costOf(text, { n: 300, more: true })).toBe(10 + 1 + 1 + 600);
    // No page is larger than the largest.
    expect(costOf(text, { n: 1_000_000_000, more: false })).toBe(10 + 1 + 1 + 500);
    expect(costOf(text, { n: 'many', more: false })).toBeUndefined();
    // And of a document that has come before with others.
    const document = parse(text);
    const counts = [3, 300, 3, 'many', 4];
    expect(counts.map((n) => costs.of({ document, variables: { n, more: false } }))).toEqual([
      15,
      312,
      15,
      undefined,
      16,
    ]);
  });

  it('is more for what is worked out at each asking, and for what writes', () => {
    const filter = 'organisation: "x", first: 1';
    expect(costOf(`{ exceptions(${filter}) { totalCount } }`)).toBeGreaterThan(500);
    const what = (count: number): string =>
      `{ whatIf(organisation: "x", reference: "y", choices: [${'{ name: "z" } '.repeat(count)}]) { name } }`;
    expect((costOf(what(10)) as number) - (costOf(what(1)) as number)).toBe(9 * 50);
    const round = 'mutation { openRound(input: { organisation: "x", period: "y" }) { change { kind } } }';
    expect(costOf(round)).toBeGreaterThan(60);
  });

  it('is that of the operation that runs', () => {
    const document = parse('query A { organisations { slug } } query B { organisation(slug: "x") { name } }');
    expect(costs.of({ document, operationName: 'A' })).toBe(20);
    expect(costs.of({ document, operationName: 'B' })).toBe(11);
    expect(costs.of({ document })).toBeUndefined();
  });
});

describe('a manifest', () => {
  const text = '{ a }';

  it.each([
    ['an object of texts by hash', { [identifierOf(text)]: text }],
    ["Relay's, by hashes of its own", { d41d8cd98f00b204e9800998ecf8427e: text }],
    [
      "Apollo's",
      { format: 'apollo-persisted-query-manifest', version: 1, operations: [{ id: 'abc', body: text }] },
    ],
  ])('is %s', (_what, manifest) => {
    expect(readManifest(manifest).get(identifierOf(text))).toBe(text);
  });

  it.each([
    ['a list', [text], /not an object/],
    ['empty', {}, /holds no document/],
    ['a hash of another text', { [identifierOf('{ b }')]: text }, /is not the hash of its document/],
    ['an identifier that none may be', { 'md5:abc': text }, /is no identifier/],
    ['no text', { abc: 7 }, /is not the text/],
    ['an operation without id', { operations: [{ body: text }] }, /operation without id/],
  ])('is refused where it is %s', (_what, manifest, words) => {
    expect(() => readManifest(manifest)).toThrow(ManifestError);
    expect(() => readManifest(manifest)).toThrow(words);
  });

  it('with a document that the limits refuse is refused, naming it', () => {
    const deep = '{ list { list { list { a } } } }';
    const manifest = readManifest({ deep, fine: text });
    expect(() => guardsWith({ MAX_DEPTH: '3' }, manifest)).toThrow(/deep is not valid: .*too many levels/);
  });
});

it('whoever was accepted is looked at again, however many were refused from beside them', async () => {
  const failures = new FailureLimit(2);
  failures.accept('good');
  for (let turn = 0; turn < 5; turn++) await failures.fail(HERE, `bad ${turn}`);
  expect(await failures.closedFor(HERE, 'good')).toBeUndefined();
  expect(await failures.closedFor(HERE, 'new')).toBeGreaterThan(0);
  expect(await failures.closedFor('203.0.113.2', 'new')).toBeUndefined();
  // Once refused it is nobody's that is known.
  await failures.fail('203.0.113.2', 'good');
  expect(await failures.closedFor(HERE, 'good')).toBeGreaterThan(0);
});
