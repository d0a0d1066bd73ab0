/** Signatures that only the issuer can make. Whatever else it names, a shared secret or none at all is never taken. */
export const ALGORITHMS: readonly string[] = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** What an issuer signs with that does not say. */
const USUAL = ['RS256'];

export interface IssuerMetadata {
  readonly keysUrl: string;
  readonly algorithms: readonly string[];
}

/** Asks an issuer where its keys are and how it signs. */
export async function readMetadata(
  issuer: string,
  fetchJson: (url: string) => Promise<unknown>,
): Promise<IssuerMetadata> {
  const metadata = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (typeof metadata !== 'object' || metadata === null) throw new Error('its metadata is no object');
  const said = metadata as Readonly<Record<string, unknown>>;
  if (said['issuer'] !== issuer)
    throw new Error(`its metadata is of another issuer: ${String(said['issuer'])}`);
  const keysUrl = said['jwks_uri'];
  if (typeof keysUrl !== 'string' || !asSafe(keysUrl, issuer)) {
    throw new Error(`its keys are at no address that can be relied on: ${String(keysUrl)}`);
  }
  const published = said['id_token_signing_alg_values_supported'] ?? USUAL;
  const algorithms = ALGORITHMS.filter((name) => Array.isArray(published) && published.includes(name));
  if (algorithms.length === 0) throw new Error(`it signs with none of ${ALGORITHMS.join(', ')}`);
  return { keysUrl, algorithms };
}

/** Without TLS only for an issuer that has none itself, and there only. */
function asSafe(keysUrl: string, issuer: string): boolean {
  if (!URL.canParse(keysUrl)) return false;
  const { protocol, host } = new URL(keysUrl);
  const from = new URL(issuer);
  return protocol === 'https:' || (from.protocol === 'http:' && protocol === 'http:' && host === from.host);
}
