import type { Claims } from '../../src/domain/claims';
import { signToken } from '../../src/transport/token';
import type { Answer } from './graphql-request';
import { SECRET } from './test-server';
import type { Caller } from './world';

const LOGGED = 'change { kind from to reason fields }';
const MEMBERSHIP = `membership { id subject issuer role standing startsOn endsOn revokedAt reason version
  divisions { code } post { post } } ${LOGGED}`;
const TOKEN = `serviceToken { id name scopes expiresOn revokedAt reason lastUsedOn version } ${LOGGED}`;

const MUTATIONS = {
  grantMembership: ['GrantMembershipInput', MEMBERSHIP],
  changeMembership: ['ChangeMembershipInput', MEMBERSHIP],
  endMembership: ['EndMembershipInput', MEMBERSHIP],
  revokeMembership: ['RevokeMembershipInput', MEMBERSHIP],
  issueServiceToken: ['IssueServiceTokenInput', `token shown ${TOKEN}`],
  revokeServiceToken: ['RevokeServiceTokenInput', TOKEN],
} as const;

export type PeopleMutation = keyof typeof MUTATIONS;

export function peopleDocument(mutation: PeopleMutation): string {
  const [input, selection] = MUTATIONS[mutation];
  return `mutation($input: ${input}!) { ${mutation}(input: $input) { ${selection} } }`;
}

/** What an ADMIN does about the people of Leicester, errors and all. */
export const tryPeople = (caller: Caller, mutation: PeopleMutation, input: object): Promise<Answer> =>
  caller.try(peopleDocument(mutation), { input: { organisation: 'leicester', ...input } });

/** As `tryPeople`; it must succeed. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
export async function managePeople(caller: Caller, mutation: PeopleMutation, input: object): Promise<any> {
  const variables = { input: { organisation: 'leicester', ...input } };
  return (await caller.ask(peopleDocument(mutation), variables))[mutation];
}

/** One request with this token, whoever it is of. */
export async function askWith(
  url: string,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) } as Answer;
}

/** A development token of somebody who is no persona. */
export const tokenFor = (
  subject: string,
  claims: Partial<Pick<Claims, 'role' | 'post' | 'divisions' | 'organisation'>> = {},
  seconds = 3_600,
): Promise<string> =>
  signToken(
    {
      subject,
      organisation: 'leicester',
      role: 'CONTRIBUTOR',
      post: null,
      ...claims,
      expiresAt: Math.ceil(Date.now() / 1_000) + seconds,
    },
    SECRET,
  );
