import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Access } from '../../domain/access';
import { addDays } from '../../domain/calendar-date';
import { dayOf } from '../../domain/clock';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { requireDate, requireText } from '../../domain/validate';
import type { ServiceScope } from '../../domain/vocabulary';
import { newId } from '../../persistence/new-id';
import { ServiceTokenSecretEntity } from './service-token-secret.entity';
import { ServiceTokenEntity } from './service-token.entity';
import { newSecret } from './service-token.rules';

const LONGEST_DAYS = 365;

export interface IssueServiceToken extends CommandInput {
  readonly name: string;
  readonly scopes: readonly ServiceScope[];
  readonly expiresOn: string;
}

export interface RevokeServiceToken extends CommandInput {
  readonly token: string;
  readonly reason: string;
  readonly expectedVersion?: number | null;
}

export interface Issued extends Applied<{ id: string }> {
  /** Null where the request was a retry: nobody knows the secret any more. */
  readonly token: string | null;
}

/** Tokens for programs. What the command leaves behind holds no secret: not its result, not the log, not an image. */
export class ServiceTokenService {
  constructor(private readonly commands: CommandRunner) {}

  async issue(access: Access, input: IssueServiceToken): Promise<Issued> {
    const shown: { token: string | null } = { token: null };
    const applied = await this.commands.apply('issueServiceToken', access, input, async (tx) => {
      demand(access, 'managePeople');
      const id = newId();
      const { token, hash } = newSecret(id);
      const values = {
        name: requireText(input.name, 'input.name'),
        scopes: requireScopes(input.scopes),
        expiresOn: requireExpiry(input.expiresOn, dayOf(tx.now)),
        revokedAt: null,
        reason: null,
      };
      await tx.insert(ServiceTokenEntity, values, id);
      const { organisationId } = tx;
      await tx.manager.insert(ServiceTokenSecretEntity, {
        tokenId: id,
        organisationId,
        hash,
        lastUsedOn: null,
      });
      tx.log({
        kind: 'ServiceTokenIssued',
        subjectType: 'ServiceToken',
        subjectId: id,
        to: values.scopes.join(', '),
      });
      shown.token = token;
      return { id };
    });
    return { ...applied, token: shown.token };
  }

  async revoke(access: Access, input: RevokeServiceToken): Promise<Applied<{ id: string }>> {
    return this.commands.apply('revokeServiceToken', access, input, async (tx) => {
      demand(access, 'managePeople');
      const row = await tx.lock(ServiceTokenEntity, input.token, 'input.token', 'service token');
      tx.expectVersion(row, input.expectedVersion, 'service token');
      if (row.revokedAt !== null) throw badInput('input.token', 'This service token was revoked already.');
      const reason = requireText(input.reason, 'input.reason');
      await tx.update(ServiceTokenEntity, row, { revokedAt: tx.now, reason });
      tx.log({
        kind: 'ServiceTokenRevoked',
        subjectType: 'ServiceToken',
        subjectId: row.id,
        from: row.scopes.join(', '),
      });
      return { id: row.id };
    });
  }
}

function requireScopes(scopes: readonly ServiceScope[]): ServiceScope[] {
  if (scopes.length === 0) throw badInput('input.scopes', 'Say what the token is for.');
  return [...new Set(scopes)].sort();
}

function requireExpiry(given: string, today: string): string {
  const expiresOn = requireDate(given, 'input.expiresOn');
  if (expiresOn < today) throw badInput('input.expiresOn', `${expiresOn} is past.`);
  const latest = addDays(today, LONGEST_DAYS);
  if (expiresOn > latest) {
    throw badInput('input.expiresOn', `At most a year ahead, so until ${latest}: tokens are to be renewed.`);
  }
  return expiresOn;
}
