import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/app/config';
import type { Clock } from '../../src/domain/clock';
import { IssuerKeys } from '../../src/transport/sign-in/issuer-keys';
import { OidcVerifier } from '../../src/transport/sign-in/oidc-verifier';
import { SignInRefused, type WhyRefused } from '../../src/transport/sign-in/sign-in-refused';
import { codeOfReply, type Ask } from './both-transports';
import { AUDIENCE, type OpenIdProvider } from './openid-provider';
import { World } from './world';

/** How long the server's clock is ahead: a token that has run out for it has not for the socket's own timer. */
const AHEAD_SECONDS = 1_000;

/** Stands until it is moved. */
export class StandingClock implements Clock {
  #seconds = Math.floor(Date.now() / 1_000) + AHEAD_SECONDS;

  get seconds(): number {
    return this.#seconds;
  }

  now(): Date {
    return new Date(this.#seconds * 1_000);
  }

  advance(seconds: number): void {
    this.#seconds += seconds;
  }
}

/** How an issuer is usually described: its roles in a list, one organisation. */
export const described = (provider: OpenIdProvider, organisation: unknown, others: object = {}): object => ({
  issuer: provider.issuer,
  audience: AUDIENCE,
  organisation,
  role: {
    claim: 'roles',
    map: {
      'GT.Viewer': 'VIEWER',
      'GT.Contributor': 'CONTRIBUTOR',
      'GT.Analyst': 'ANALYST',
      'GT.Lead': 'LEAD',
      'GT.Admin': 'ADMIN',
    },
  },
  ...others,
});

export const LEAD = { roles: ['GT.Lead'] };
/** Only for who sees work in progress. */
export const LOG = `query($slug: String!) { changes(organisation: $slug, first: 1) { totalCount } }`;

/** A server with the sample that takes the tokens of issuers. */
export class SignInWorld {
  private constructor(
    readonly world: World,
    readonly clock: StandingClock,
    private readonly folder: string,
    /** As the server has them, beside it. */
    private readonly verifiers: readonly OidcVerifier[],
  ) {}

  /** By its own standing clock, where it is given no other. */
  static async open(issuers: readonly object[], running?: Clock): Promise<SignInWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'golden-thread-issuers-'));
    const file = join(folder, 'issuers.json');
    await writeFile(file, JSON.stringify({ issuers }));
    const clock = new StandingClock();
    // All of them come from one address here.
    const generous = { REFUSED_TOKENS_PER_MINUTE: '1000000' };
    const settings = { SIGN_IN: 'oidc', SIGN_IN_ISSUERS: file, ...generous };
    const verifiers = readConfig(settings).signInIssuers.map((each) => {
      const keys = new IssuerKeys(each.issuer, running ?? clock, () => undefined);
      return new OidcVerifier(each, keys, running ?? clock);
    });
    const world = await World.open('sample', running ?? clock, settings);
    return new SignInWorld(world, clock, folder, verifiers);
  }

  /** What comes of reading the log of an organisation: OK, or the code or close that refuses it. */
  async reads(ask: Ask, token: string, slug = 'leicester'): Promise<string> {
    const reply = await ask(this.world, { query: LOG, variables: { slug } }, { token });
    if (reply.ending.startsWith('code ')) return reply.ending;
    const code = codeOfReply(reply);
    return code === 'OK' || reply.ending === 'open'
      ? code
      : `${reply.ending.slice('status '.length)} ${code}`;
  }

  /** For which reason a token is refused, which nobody outside is told. */
  async why(token: string): Promise<WhyRefused | undefined> {
    for (const verifier of this.verifiers) {
      try {
        if (await verifier.verify(token)) return undefined;
      } catch (problem) {
        if (problem instanceof SignInRefused) return problem.why;
        throw problem;
      }
    }
    return 'UNKNOWN_ISSUER';
  }

  async close(): Promise<void> {
    await this.world.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What a token that is refused, and one that cannot be checked, come to over each transport. */
export const REFUSED: Readonly<Record<string, string>> = {
  HTTP: '401 UNAUTHENTICATED',
  WebSocket: 'code 4403',
};
export const UNAVAILABLE: Readonly<Record<string, string>> = {
  HTTP: '503 SIGN_IN_UNAVAILABLE',
  WebSocket: 'code 1013',
};
