import { PUBLISH } from '../support/documents';
import { request } from '../support/graphql-request';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

const ASC1A = `{ ambition(organisation: "leicester", reference: "ASC1a") {
  reference published { status reason } } }`;

let place: Workplace;

beforeAll(async () => {
  place = await Workplace.open();
});

afterAll(() => place.close());

describe('a life of a server on its own database', () => {
  it('makes the database, loads the sample, says one line, serves, and takes everything along on SIGTERM', async () => {
    const server = place.serve();
    const url = await server.ready();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    const input = {
      organisation: 'leicester',
      reference: 'ASC1a',
      period: '2025-26 Q4',
      status: 'CLOSE_TO_TRAJECTORY',
      reason: 'Written before the stop',
    };
    const answer = await request(url, PUBLISH, { input }, 'lead@leicester');
    expect(answer.errors).toBeUndefined();

    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.output).toBe(`ready ${url}\n`);
    expect(await place.atWork()).toEqual([]);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('finds what was written when it starts again, and leaves as well on SIGINT', async () => {
    const server = place.serve();
    const url = await server.ready();
    const { data } = await request(url, ASC1A, {}, 'lead@leicester');
    expect(data.ambition).toEqual({
      reference: 'ASC1a',
      published: { status: 'CLOSE_TO_TRAJECTORY', reason: 'Written before the stop' },
    });
    expect(await server.end('SIGINT')).toBe(0);
    expect(server.complaints).not.toContain('Loading the sample');
    expect(await place.atWork()).toEqual([]);
  });

  it('leaves once and cleanly when told several times', async () => {
    const server = place.serve();
    await server.ready();
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGINT', 'SIGTERM'] as const) void server.end(signal);
    expect(await server.ended).toBe(0);
    expect(await place.atWork()).toEqual([]);
  });
});

describe('a signal during start-up leaves nothing running', () => {
  it.each([
    ['while the database is made', /Making a new database/],
    ['while the sample is loaded', /Loading the sample organisation leicester"/],
  ])('%s', async (_when, words) => {
    const fresh = await Workplace.open();
    try {
      const server = fresh.serve();
      await server.says(words);
      expect(await server.end('SIGTERM')).toBe(1);
      expect(server.output).toBe('');
      expect(await fresh.atWork()).toEqual([]);
    } finally {
      await fresh.close();
    }
  });

  it('at any moment of a warm start, which is whole the next time', async () => {
    for (const words of [/"PostgreSQL 18/, /"PostgreSQL 18/]) {
      const server = place.serve();
      await server.says(words);
      await server.end('SIGINT');
      expect(await place.atWork()).toEqual([]);
    }
    for (const milliseconds of [300, 450, 600, 750]) {
      const server = place.serve();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await server.end('SIGTERM');
      expect(await place.atWork()).toEqual([]);
    }
    const server = place.serve();
    expect((await request(await server.ready(), ASC1A)).data.ambition.reference).toBe('ASC1a');
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
