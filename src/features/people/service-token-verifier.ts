import type { DataSource } from 'typeorm';
import type { Claims } from '../../domain/claims';
import { dayOf, type Clock } from '../../domain/clock';
import { DomainError } from '../../domain/errors';
import type { ServiceScope } from '../../domain/vocabulary';
import { isSecretOf, isServiceToken, readServiceToken, roleOfScopes } from './service-token.rules';
import { endOfDay, standsOn } from './term.rules';

/** Stands for this server itself among those who answer for tokens. */
const OWN_ISSUER = 'golden-thread service tokens';

interface Kept {
  readonly organisation: string;
  readonly scopes: readonly ServiceScope[];
  readonly expiresOn: string;
  readonly revokedAt: Date | null;
  readonly hash: Buffer;
  readonly lastUsedOn: string | null;
}

/** Checks the tokens that this server issued itself. */
export class ServiceTokenVerifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Undefined for what is no service token; one that does not hold is refused without saying why. */
  async verify(token: string): Promise<Claims | undefined> {
    if (!isServiceToken(token)) return undefined;
    const named = readServiceToken(token);
    const kept = named && (await this.#find(named.id));
    if (!named || !kept || !isSecretOf(named.secret, kept.hash)) throw refused();
    const today = dayOf(this.clock.now());
    const term = { startsOn: today, endsOn: kept.expiresOn, revokedAt: kept.revokedAt };
    if (!standsOn(term, today)) throw refused();
    if (kept.lastUsedOn !== today) await this.#used(named.id, today);
    return {
      issuer: OWN_ISSUER,
      subject: `service-token:${named.id}`,
      organisation: kept.organisation,
      role: roleOfScopes(kept.scopes),
      post: null,
      divisions: null,
      scopes: kept.scopes,
      needsMembership: false,
      expiresAt: endOfDay(kept.expiresOn),
    };
  }

  async #find(id: string): Promise<Kept | undefined> {
    const rows: Kept[] = await this.dataSource.query(
      `SELECT o.slug AS organisation, to_json(t.scopes) AS scopes, t.expires_on::text AS "expiresOn",
         t.revoked_at AS "revokedAt", s.hash, s.last_used_on::text AS "lastUsedOn"
       FROM service_token t JOIN service_token_secret s ON s.token_id = t.id
       JOIN organisation o ON o.id = t.organisation_id WHERE t.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Once a day, since what is found out about a token is kept for a while: who asks every minute writes no more. */
  async #used(id: string, today: string): Promise<void> {
    await this.dataSource.query('UPDATE service_token_secret SET last_used_on = $2 WHERE token_id = $1', [
      id,
      today,
    ]);
  }
}

const refused = (): DomainError =>
  new DomainError('UNAUTHENTICATED', 'The bearer token is not valid, or no longer.');
