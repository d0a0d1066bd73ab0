import { auditServer } from 'graphql-http';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.open('empty');
});
afterAll(() => world.close());

/** Each is a GET that the page of another site can send unasked: a server that answered it would be less safe. */
const REFUSED_AS_CROSS_SITE = [
  '5A70 MAY accept application/x-www-form-urlencoded formatted GET requests',
  'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

describe('1: the audits of GraphQL over HTTP', () => {
  it('find no error and nothing to warn of, and notice only what CSRF prevention refuses', async () => {
    const results = await auditServer({ url: world.url });
    expect(results.length).toBeGreaterThan(55);
    const named = (status: string): string[] =>
      results
        .filter((result) => result.status === status)
        .map((result) => `${result.name}: ${'reason' in result ? result.reason : ''}`);
    expect({ errors: named('error'), warnings: named('warn') }).toEqual({ errors: [], warnings: [] });
    const notices = results
      .filter(({ status }) => status === 'notice')
      .map(({ id, name }) => `${id} ${name}`);
    expect(notices.sort()).toEqual([...REFUSED_AS_CROSS_SITE].sort());
  });
});
