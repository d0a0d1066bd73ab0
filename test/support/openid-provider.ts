import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTHeaderParameters,
} from 'jose';

export const AUDIENCE = 'api://golden-thread';

/** A pair of keys under a name, to sign with and to be published. */
export interface SigningKey {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** With its private part, as the provider is given it. */
  readonly jwk: JWK;
}

export async function signingKey(kid: string, algorithm = 'RS256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid, alg: algorithm, use: 'sig' };
  return { kid, algorithm, privateKey, publicKey, jwk };
}

interface Change {
  readonly keys?: readonly SigningKey[];
  readonly algorithm?: string;
  readonly audience?: string;
  /** Of access tokens. */
  readonly lifetimeSeconds?: number;
  /** Whether it answers everything with status 500. */
  readonly broken?: boolean;
  /** What it answers instead of what it would, by path. */
  readonly answers?: Readonly<Record<string, object>>;
}

interface Forged {
  readonly key?: SigningKey;
  readonly header?: Partial<JWTHeaderParameters>;
}

/** A real OpenID provider (oidc-provider) on a port of its own, whose keys are in the hands of the test. */
export class OpenIdProvider {
  #next = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
    public key: SigningKey,
  ) {}

  static async start(kid = 'first'): Promise<OpenIdProvider> {
    const child = fork(join(__dirname, 'openid-provider-process.cjs'), { stdio: 'ignore', execArgv: [] });
    const key = await signingKey(kid);
    const asked = new OpenIdProvider(child, '', key);
    const issuer = await asked.#tell<string>('start', { keys: [key.jwk], audience: AUDIENCE });
    const provider = new OpenIdProvider(child, issuer, key);
    provider.#next = asked.#next;
    return provider;
  }

  async change({ keys, ...others }: Change): Promise<void> {
    await this.#tell('change', { ...others, ...(keys && { keys: keys.map(({ jwk }) => jwk) }) });
  }

  /** Signs with another key from now on; what it published before is withdrawn, or stays. */
  async rotate(key: SigningKey, before: 'withdrawn' | 'kept' = 'withdrawn'): Promise<void> {
    const keys = before === 'kept' ? [key, this.key] : [key];
    await this.change({ keys, algorithm: key.algorithm });
    this.key = key;
  }

  /** An access token of a program, as the provider itself makes it. */
  async clientToken(claims: object): Promise<string> {
    await this.#tell('claims', { set: claims });
    return (await this.#tell<{ access_token: string }>('client')).access_token;
  }

  /** What somebody gets who signs in through a browser. */
  async signIn(subject: string, claims: object): Promise<{ access_token: string; id_token: string }> {
    await this.#tell('claims', { set: claims });
    return this.#tell('person', { subject });
  }

  /** A token like the provider's, with anything about it as the test wants it; undefined leaves a claim out. */
  forge(claims: object, { key = this.key, header = {} }: Forged = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const usual = { iss: this.issuer, aud: AUDIENCE, sub: 'somebody', iat: now, exp: now + 3 * 86_400 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: key.algorithm, kid: key.kid, typ: 'at+jwt', ...header })
      .sign(key.privateKey);
  }

  down(): Promise<void> {
    return this.#tell('down');
  }

  up(): Promise<void> {
    return this.#tell('up');
  }

  /** How often each path was asked for. */
  async asked(): Promise<{ metadata: number; keys: number }> {
    const paths = await this.#tell<Record<string, number>>('asked');
    return { metadata: paths['/.well-known/openid-configuration'] ?? 0, keys: paths['/jwks'] ?? 0 };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  #tell<Result = void>(command: string, given: object = {}): Promise<Result> {
    const id = (this.#next += 1);
    return new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error('The provider has ended'));
      const hear = (message: { id: number; result: Result; problem?: string }): void => {
        if (message.id !== id) return;
        this.child.off('message', hear);
        this.child.off('exit', ended);
        if (message.problem === undefined) resolve(message.result);
        else reject(new Error(message.problem));
      };
      this.child.on('message', hear);
      this.child.once('exit', ended);
      this.child.send({ id, command, ...given });
    });
  }
}
