import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Access } from '../domain/access';
import { canonicalJson } from '../domain/canonical-json';
import type { Clock } from '../domain/clock';
import { DomainError, notFound } from '../domain/errors';
import { demandToken } from '../domain/policy';
import { LIMITS, optionalText } from '../domain/validate';
import { newId } from '../persistence/new-id';
import { barrierForWriting } from '../persistence/tenancy';
import { appendChanges, type LoggedCommand } from './append-changes';
import type { ChangeKind } from './catalogue';
import { CommandEntity } from './command.entity';
import { DivisionGuard } from './division-guard';
import type { Doorbell } from './doorbell';
import { Transaction } from './transaction';

/** What every mutation is told beside its own fields. */
export interface CommandInput {
  /** Slug of the organisation that is written to. */
  readonly organisation: string;
  readonly idempotencyKey?: string | null | undefined;
}

interface Command {
  readonly name: string;
  readonly organisationId: string;
  readonly access: Access;
  readonly input: CommandInput;
  readonly idempotencyKey: string | null;
}

/** Finds an organisation's id by its slug. */
export interface Tenants {
  idOf(slug: string): Promise<string | undefined>;
}

/**
 * Brings up to date what follows from what a command has just done, in the same transaction: it logs and touches
 * through it like any command.
 */
export type Derive = (tx: Transaction) => Promise<void>;

/** What a mutation did: its own result and the numbers of its entries in the log. */
export interface Applied<Result> {
  readonly organisationId: string;
  readonly result: Result;
  readonly first: number;
  readonly last: number;
}

/**
 * One command, one transaction: rows, their images and the log entries commit together or not at all (N1), and a
 * retry under the same idempotency key gets the first answer without being applied again (N9).
 */
export class CommandRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly doorbell: Doorbell,
    private readonly tenants: Tenants,
    private readonly derive: Derive,
  ) {}

  /** `name` is the mutation's. The result must survive JSON, since a retry is answered from what was stored. */
  async apply<Result>(
    name: string,
    access: Access,
    input: CommandInput,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Applied<Result>> {
    const organisationId = await this.#organisation(access, input.organisation);
    const idempotencyKey = optionalText(input.idempotencyKey, 'input.idempotencyKey', LIMITS.key) ?? null;
    const command: Command = { name, organisationId, access, input, idempotencyKey };
    return this.#run(command, 'request', work);
  }

  /**
   * A command of the server's own that no request asks for, such as the one that founds an organisation: there is no slug
   * to look up yet. It runs as the owner of the tables, whom row-level security does not hold. The log still has it (N1).
   */
  async applyFirst<Result>(
    name: string,
    access: Access,
    organisationId: string,
    input: CommandInput,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Applied<Result>> {
    return this.#run({ name, organisationId, access, input, idempotencyKey: null }, 'server', work);
  }

  async #run<Result>(
    command: Command,
    by: 'request' | 'server',
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Applied<Result>> {
    const { logged, ...applied } = await this.dataSource.transaction(async (manager) => {
      // By who asks and not by what they name: were that not checked, there would be nothing here to write to (N6).
      if (by === 'request') await manager.query(barrierForWriting(command.access.organisationId));
      return this.#inTransaction(manager, command, work);
    });
    // After the commit and outside it: a bell rung inside the transaction serialises every commit behind it.
    if (logged.length > 0) this.doorbell.ring(command.organisationId, logged);
    return applied;
  }

  async #inTransaction<Result>(
    manager: EntityManager,
    command: Command,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Applied<Result> & { logged: readonly ChangeKind[] }> {
    const entering = this.#entering(command);
    if (entering.held && !(await this.#hold(manager, entering, command.idempotencyKey))) {
      return { ...(await this.#earlier<Result>(manager, command, entering.inputHash)), logged: [] };
    }
    const { organisationId, access } = command;
    const guard = await DivisionGuard.for(manager, organisationId, access);
    const tx = new Transaction(manager, organisationId, access, entering.createdAt, guard);
    const result = await work(tx);
    const own = [...tx.drafts];
    if (own.length === 0) throw new Error(`${command.name} changed something and logged nothing`);
    await this.derive(tx);
    const { divisions, ...appended } = await appendChanges(manager, entering, {
      drafts: tx.drafts,
      touched: tx.touched,
      result,
      limited: guard !== undefined,
    });
    // Not what only follows from it: statuses are judged for whoever is concerned.
    guard?.demand(own, divisions);
    return { organisationId, result, ...appended, logged: own.map(({ kind }) => kind) };
  }

  #entering({ name, organisationId, access, input, idempotencyKey }: Command): LoggedCommand {
    return {
      id: newId(),
      organisationId,
      createdAt: this.clock.now(),
      name,
      actor: access.subject ?? 'public',
      actorOwnerId: access.ownerId,
      inputHash: hashOf(input),
      held: idempotencyKey !== null,
    };
  }

  /** Another organisation's slug and one that nobody has give the same answer (N6). */
  async #organisation(access: Access, slug: string): Promise<string> {
    demandToken(access);
    const id = await this.tenants.idOf(slug);
    if (id === undefined || id !== access.organisationId)
      throw notFound('input.organisation', 'organisation', id);
    return id;
  }

  /** Enters a command before its work. False where the key was used before; a concurrent use is waited for. */
  async #hold(
    manager: EntityManager,
    { held: _, ...command }: LoggedCommand,
    idempotencyKey: string | null,
  ): Promise<boolean> {
    const entered = await manager
      .createQueryBuilder()
      .insert()
      .into(CommandEntity)
      .values({ ...command, idempotencyKey })
      .orIgnore()
      .returning(['id'])
      .execute();
    return (entered.raw as unknown[]).length > 0;
  }

  async #earlier<Result>(
    manager: EntityManager,
    command: Command,
    inputHash: string,
  ): Promise<Applied<Result>> {
    const earlier = await manager.findOneByOrFail(CommandEntity, {
      organisationId: command.organisationId,
      actor: command.access.subject ?? 'public',
      idempotencyKey: command.idempotencyKey ?? '',
    });
    if (earlier.name !== command.name || earlier.inputHash !== inputHash) {
      throw new DomainError(
        'IDEMPOTENCY_KEY_REUSED',
        `This key was used for another ${earlier.name}; a key belongs to one request and its retries.`,
        { field: 'input.idempotencyKey' },
      );
    }
    return {
      organisationId: command.organisationId,
      result: earlier.result as Result,
      first: Number(earlier.firstSequence),
      last: Number(earlier.lastSequence),
    };
  }
}

/** Equal inputs give equal hashes whatever the order of their fields; absent and undefined are the same. */
const hashOf = (input: object): string => createHash('sha256').update(canonicalJson(input)).digest('hex');
