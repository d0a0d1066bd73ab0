import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { AuditTrail } from '../domain/audit';
import type { Clock } from '../domain/clock';
import type { TenantDirectory } from '../features/organisations/tenant-directory';
import { PeopleDirectory } from '../features/people/people-directory';
import { ServiceTokenVerifier } from '../features/people/service-token-verifier';
import { Authenticator } from '../transport/sign-in/authenticator';
import { DevelopmentVerifier } from '../transport/sign-in/development-verifier';
import { IssuerKeys } from '../transport/sign-in/issuer-keys';
import { OidcVerifier } from '../transport/sign-in/oidc-verifier';
import { SignInNotes } from '../transport/sign-in/sign-in-notes';
import type { TokenVerifier } from '../transport/sign-in/token-verifier';
import type { Config } from './config';

interface Means {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly tenants: TenantDirectory;
  readonly clock: Clock;
  readonly log: Logger;
  /** What development tokens are signed with. */
  readonly secret: string | undefined;
  readonly audit: AuditTrail;
}

/** Who is let in, as the settings say; tokens that the server itself issued are taken whatever they say. */
export function openSignIn(means: Means): Authenticator {
  const { dataSource, tenants, clock, audit } = means;
  const verifiers = [new ServiceTokenVerifier(dataSource, clock), ...verifiersOf(means)];
  const people = new PeopleDirectory(dataSource, tenants, clock);
  return new Authenticator(verifiers, people, clock, new SignInNotes(audit, tenants));
}

function verifiersOf({ config, clock, log, secret }: Means): readonly TokenVerifier[] {
  const onProblem = (issuer: string, err: unknown): void =>
    log.warn({ issuer, err }, 'The issuer cannot be asked how it signs');
  switch (config.signIn) {
    case 'none':
      return [];
    case 'development':
      return secret === undefined ? [] : [new DevelopmentVerifier(secret)];
    case 'oidc':
      return config.signInIssuers.map(
        (settings) => new OidcVerifier(settings, new IssuerKeys(settings.issuer, clock, onProblem), clock),
      );
    default:
      return config.signIn satisfies never;
  }
}
