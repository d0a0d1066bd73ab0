import { type Access, UNLIMITED } from '../../src/domain/access';
import type { AuditNote } from '../../src/domain/audit';
import type { Claims } from '../../src/domain/claims';
import { Authenticator, type PeopleDirectory } from '../../src/transport/sign-in/authenticator';
import { SignInNotes } from '../../src/transport/sign-in/sign-in-notes';
import { SignInRefused } from '../../src/transport/sign-in/sign-in-refused';
import { SignInUnavailable } from '../../src/transport/sign-in/sign-in-unavailable';
import type { TokenVerifier } from '../../src/transport/sign-in/token-verifier';

const NOW = Date.parse('2026-05-04T10:00:00Z');
const ISSUER = 'https://login.example';
const LEAD: Access = { subject: 'lead', role: 'LEAD', organisationId: 'one', ownerId: null, ...UNLIMITED };
const CLAIMS: Claims = {
  issuer: ISSUER,
  subject: 'lead',
  organisation: 'one',
  role: 'LEAD',
  post: null,
  divisions: null,
  scopes: null,
  needsMembership: false,
  expiresAt: NOW / 1_000 + 3_600,
};
const TOKEN = `Bearer ${'x'.repeat(30)}`;

/** Does as told with every token, and counts. */
class Told implements TokenVerifier {
  calls = 0;
  answer: () => Claims | undefined = () => undefined;

  async verify(): Promise<Claims | undefined> {
    this.calls += 1;
    return this.answer();
  }
}

let verifiers: [Told, Told];
let moment: number;
let notes: AuditNote[];
let authenticator: Authenticator;

beforeEach(() => {
  verifiers = [new Told(), new Told()];
  moment = NOW;
  notes = [];
  const clock = { now: () => new Date(moment) };
  const people: PeopleDirectory = { accessOf: async () => ({ access: LEAD, until: null }) };
  const tenants = { idOf: async (slug: string) => `id of ${slug}` };
  const trail = new SignInNotes({ note: (note) => notes.push(note) }, tenants);
  authenticator = new Authenticator(verifiers, people, clock, trail);
});

const calls = (): number[] => verifiers.map((verifier) => verifier.calls);
const refuse = (problem: Error) => (): never => {
  throw problem;
};
/** What comes of a token: the words that refuse it, or nothing. */
const tries = (authorization = TOKEN, address: string | null = null): Promise<string | undefined> =>
  authenticator.authenticate(authorization, address).then(
    () => undefined,
    (problem: Error) => problem.message,
  );

describe('several verifiers', () => {
  it('are asked one after the other, until one knows the token', async () => {
    verifiers[1].answer = () => CLAIMS;
    expect(await authenticator.authenticate(TOKEN)).toMatchObject({ access: LEAD });
    expect(calls()).toEqual([1, 1]);
    verifiers[0].answer = () => CLAIMS;
    await authenticator.authenticate(`${TOKEN}2`);
    expect(calls()).toEqual([2, 1]);
  });

  it('are not asked any more once one has refused', async () => {
    verifiers[0].answer = refuse(new SignInRefused('EXPIRED'));
    verifiers[1].answer = () => CLAIMS;
    await expect(authenticator.authenticate(TOKEN)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(calls()).toEqual([1, 0]);
  });
});

describe('what is kept', () => {
  it('is looked at again after half a minute', async () => {
    verifiers[0].answer = () => CLAIMS;
    for (const later of [0, 29_000, 30_001]) {
      moment = NOW + later;
      await authenticator.authenticate(TOKEN);
    }
    expect(calls()).toEqual([2, 0]);
  });

  it('is refused again without a look, until it is to be forgotten or some seconds have gone', async () => {
    const message = await tries();
    expect(message).toBeDefined();
    expect(await tries()).toBe(message);
    expect(calls()).toEqual([1, 1]);
    authenticator.forget();
    await tries();
    expect(calls()).toEqual([2, 2]);
    moment += 5_001;
    await tries();
    expect(calls()).toEqual([3, 3]);
  });

  it('is nothing of a token that could not be checked', async () => {
    verifiers[0].answer = refuse(new SignInUnavailable(ISSUER, new Error('away')));
    await expect(authenticator.authenticate(TOKEN)).rejects.toThrow(SignInUnavailable);
    verifiers[0].answer = () => CLAIMS;
    expect(await authenticator.authenticate(TOKEN)).toMatchObject({ access: LEAD });
    expect(notes.map(({ kind }) => kind)).toEqual(['SIGN_IN']);
  });

  it('is only so much of what was refused', async () => {
    for (let turn = 0; turn < 1_001; turn++) await tries(`${TOKEN}${turn}`);
    await tries(`${TOKEN}1000`);
    expect(calls()).toEqual([1_001, 1_001]);
    await tries(`${TOKEN}0`);
    expect(calls()).toEqual([1_002, 1_002]);
  });
});

it.each([
  'Basic bGVhZDpsZWFk',
  'Bearer',
  `Bearer ${'x'.repeat(8_001)}`,
  `${TOKEN} and more`,
  'Bearer a b',
  ' ',
])('never takes for the public what is no bearer token: %.30s', async (authorization) => {
  await expect(authenticator.authenticate(authorization)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(calls()).toEqual([0, 0]);
});

describe('the audit is told', () => {
  it('once of a token, however often it is used', async () => {
    verifiers[0].answer = () => CLAIMS;
    for (const later of [0, 31_000, 62_000]) {
      moment = NOW + later;
      await authenticator.authenticate(TOKEN, '192.0.2.7');
    }
    authenticator.forget();
    await authenticator.authenticate(TOKEN, '192.0.2.8');
    expect(notes).toEqual([
      {
        kind: 'SIGN_IN',
        organisationId: 'one',
        subject: 'lead',
        role: 'LEAD',
        address: '192.0.2.7',
        operation: null,
        detail: { issuer: ISSUER, membershipAsked: false },
      },
    ]);
  });

  it('of who is refused, and why, without a word of the token', async () => {
    const bearer = { issuer: ISSUER, organisation: 'one', subject: 'lead' };
    verifiers[0].answer = refuse(new SignInRefused('ROLE', bearer));
    await tries(TOKEN, '192.0.2.7');
    await tries('Basic bGVhZDpsZWFk');
    await new Promise((resolve) => setImmediate(resolve));
    const note = { kind: 'SIGN_IN_REFUSED', role: null, operation: null };
    const known = { organisationId: 'id of one', subject: 'lead', address: '192.0.2.7' };
    const nobody = { organisationId: null, subject: null, address: null };
    expect(notes).toHaveLength(2);
    expect(notes).toContainEqual({ ...note, ...known, detail: { why: 'ROLE', issuer: ISSUER } });
    expect(notes).toContainEqual({ ...note, ...nobody, detail: { why: 'NOT_A_TOKEN', issuer: null } });
  });
});
