import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '../../domain/clock';
import { readMetadata } from './issuer-metadata';
import { SignInUnavailable } from './sign-in-unavailable';

/** After this the issuer is asked again before its keys are used. */
const FRESH_SECONDS = 300;
/** What it said last is relied on for so long where it does not answer, and no longer: a key may have been withdrawn. */
const RELIED_ON_SECONDS = 900;
/** Keys that nobody knows make the issuer be asked no more often than this. */
const COOLDOWN_SECONDS = 10;
/** An issuer that did not answer is left alone for so long. */
const PAUSE_SECONDS = 5;
const PATIENCE_MILLISECONDS = 5_000;

/** What an issuer has said about how its tokens are signed. */
export interface PublishedKeys {
  readonly keys: JWTVerifyGetKey;
  readonly algorithms: readonly string[];
  /** Whether a token that names this key and algorithm could have been signed with one of them. */
  covers(header: { readonly kid?: string | undefined; readonly alg?: string | undefined }): boolean;
}

interface Kept extends PublishedKeys {
  /** Seconds since 1970. */
  readonly at: number;
}

/** The published keys of one issuer, found through its metadata, kept for a while and asked for again. */
export class IssuerKeys {
  #kept: Kept | undefined;
  #asking: Promise<Kept> | undefined;
  #failure: { readonly at: number; readonly problem: unknown } | undefined;

  constructor(
    private readonly issuer: string,
    private readonly clock: Clock,
    private readonly onProblem: (issuer: string, problem: unknown) => void,
  ) {}

  /** Of the last few minutes, or somewhat older where the issuer does not answer. */
  async current(): Promise<PublishedKeys> {
    const kept = this.#kept;
    const age = kept ? this.#now() - kept.at : Infinity;
    if (kept && age < FRESH_SECONDS) return kept;
    try {
      return await this.#ask();
    } catch (problem) {
      if (kept && age < RELIED_ON_SECONDS) return kept;
      throw new SignInUnavailable(this.issuer, problem);
    }
  }

  /** For a token that the kept ones do not cover: the issuer may have changed its keys since. */
  async renewed(): Promise<PublishedKeys> {
    const kept = this.#kept;
    if (kept && this.#now() - kept.at < COOLDOWN_SECONDS) return kept;
    try {
      return await this.#ask();
    } catch (problem) {
      throw new SignInUnavailable(this.issuer, problem);
    }
  }

  /** Once for all who wait for it. */
  async #ask(): Promise<Kept> {
    const failed = this.#failure;
    if (failed && this.#now() - failed.at < PAUSE_SECONDS) throw failed.problem;
    this.#asking ??= this.#fetch().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #fetch(): Promise<Kept> {
    try {
      const { keysUrl, algorithms } = await readMetadata(this.issuer, fetchJson);
      const published = (await fetchJson(keysUrl)) as JSONWebKeySet;
      const keys = createLocalJWKSet(published);
      const names = new Set(published.keys.map(({ kid }) => kid));
      const covers: Kept['covers'] = ({ kid, alg }) =>
        algorithms.includes(alg ?? '') && (kid === undefined || names.has(kid));
      this.#failure = undefined;
      return (this.#kept = { keys, algorithms, covers, at: this.#now() });
    } catch (problem) {
      this.#failure = { at: this.#now(), problem };
      this.onProblem(this.issuer, problem);
      throw problem;
    }
  }

  #now(): number {
    return this.clock.now().getTime() / 1_000;
  }
}

/** No redirects: keys come from where the issuer says, and from nowhere else. */
async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  });
  if (response.status !== 200) throw new Error(`${url} answered with status ${response.status}`);
  return response.json();
}
