import { type Access, type Standing, UNLIMITED } from '../../src/domain/access';
import { Authenticator, type PeopleDirectory } from '../../src/transport/sign-in/authenticator';
import { DevelopmentVerifier } from '../../src/transport/sign-in/development-verifier';
import { signToken } from '../../src/transport/token';

const SECRET = 'a secret for tests only, of more than thirty-two characters';
const NOW = new Date('2026-05-04T10:00:00Z');
const LEAD: Access = { subject: 'lead', role: 'LEAD', organisationId: 'one', ownerId: 'post', ...UNLIMITED };

async function bearer(): Promise<string> {
  const expiresAt = Date.now() / 1_000 + 3_600;
  const claims = { subject: 'lead', organisation: 'one', role: 'LEAD', post: 'Lead', expiresAt } as const;
  return `Bearer ${await signToken(claims, SECRET)}`;
}

/** Answers each look-up when it is told to. */
class Directory implements PeopleDirectory {
  readonly asked: ((standing: Standing | undefined) => void)[] = [];

  accessOf(): Promise<Standing | undefined> {
    return new Promise((resolve) => this.asked.push(resolve));
  }

  async answer(access: Access | undefined, until: number | null = null): Promise<void> {
    while (this.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    this.asked.shift()?.(access && { access, until });
  }
}

const authenticatorOn = (directory: Directory): Authenticator =>
  new Authenticator([new DevelopmentVerifier(SECRET)], directory, { now: () => NOW });

it('looks a bearer up once, until it is to forget', async () => {
  const directory = new Directory();
  const authenticator = authenticatorOn(directory);
  const authorization = await bearer();
  const first = authenticator.authenticate(authorization);
  await directory.answer(LEAD);
  expect((await first).access).toEqual(LEAD);
  expect((await authenticator.authenticate(authorization)).access).toEqual(LEAD);
  authenticator.forget();
  const second = authenticator.authenticate(authorization);
  await directory.answer(undefined);
  await expect(second).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('does not believe what was read while it was told to forget: it may be from before', async () => {
  const directory = new Directory();
  const authenticator = authenticatorOn(directory);
  const authorization = await bearer();
  const asking = authenticator.authenticate(authorization);
  while (directory.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
  authenticator.forget();
  await directory.answer(LEAD);
  await directory.answer(undefined);
  await expect(asking).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('ends with the token or with what it stands for here, whichever is first', async () => {
  const ends = NOW.getTime() / 1_000 + 60;
  const directory = new Directory();
  const authenticator = authenticatorOn(directory);
  const asking = authenticator.authenticate(await bearer());
  await directory.answer(LEAD, ends);
  expect((await asking).expiresAt).toBe(ends);
  authenticator.forget();
  const later = authenticator.authenticate(await bearer());
  await directory.answer(LEAD, 9e12);
  expect((await later).expiresAt).toBeLessThan(9e12);
});
