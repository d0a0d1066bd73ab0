import { ProjectCopy } from '../support/project-copy';
import { Workplace } from '../support/workplace';

jest.setTimeout(60_000);

let place: Workplace;
let project: ProjectCopy;

beforeAll(async () => {
  place = await Workplace.open();
  project = await ProjectCopy.in(place);
});

afterAll(() => place.close());

const start = async (): Promise<ReturnType<ProjectCopy['npm']>> => {
  const npm = project.npm(['start'], { SAMPLE_DATA: 'none' });
  const answer = await fetch(new URL('/health/ready', await npm.ready()));
  expect(answer.status).toBe(200);
  return npm;
};

it.each(['SIGTERM', 'SIGINT'] as const)('stops cleanly when npm gets %s', async (signal) => {
  const npm = await start();
  expect(await npm.end(signal)).toBe(0);
  expect(await place.atWork()).toEqual([]);
});

it('stops cleanly on Ctrl-C, which npm and the server get both, and npm passes on', async () => {
  const npm = await start();
  await npm.interrupt();
  expect(npm.complaints).toMatch(/PostgreSQL in .* stopped/);
  expect(await place.atWork()).toEqual([]);
});

it('stops cleanly on Ctrl-C while the database is made', async () => {
  const fresh = await Workplace.open();
  try {
    const npm = (await ProjectCopy.in(fresh)).npm(['start'], { SAMPLE_DATA: 'none' });
    await npm.says(/Making a new database/);
    await npm.interrupt();
    expect(npm.output).not.toMatch(/^ready/m);
    expect(await fresh.atWork()).toEqual([]);
  } finally {
    await fresh.close();
  }
});
