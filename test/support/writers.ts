import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/app/database';
import { systemClock } from '../../src/app/system-clock';
import { CommandRunner } from '../../src/changes/command-runner';
import { silentDoorbell } from '../../src/changes/doorbell';
import type { Access } from '../../src/domain/access';
import { DivisionEntity } from '../../src/features/organisations/division.entity';
import { TenantDirectory } from '../../src/features/organisations/tenant-directory';
import { newId } from '../../src/persistence/new-id';

type Fate = 'commits' | 'throws' | 'fails at the commit';

export interface Written {
  readonly first: number;
  readonly last: number;
}

/** The same "random" numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const nothingFollows = (): Promise<void> => Promise.resolve();

/** Writers over connections of their own, past HTTP: what they do is decided by their dice. */
export class Writers {
  readonly #commands: CommandRunner;

  private constructor(private readonly dataSource: DataSource) {
    const tenants = new TenantDirectory(dataSource);
    this.#commands = new CommandRunner(dataSource, systemClock, silentDoorbell, tenants, nothingFollows);
  }

  static async open(databaseUrl: string, connections: number): Promise<Writers> {
    const dataSource = createDataSource(databaseUrl, connections, 'golden-thread writers');
    await dataSource.initialize();
    return new Writers(dataSource);
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }

  /** One writer that sends some commands, one after the other, and gives what of them was committed. */
  async write(access: Access, organisation: string, seed: number, commands: number): Promise<Written[]> {
    const roll = dice(seed);
    const written: Written[] = [];
    for (let index = 0; index < commands; index += 1) {
      const fate = (['commits', 'commits', 'throws', 'fails at the commit'] as const)[roll(4)] ?? 'commits';
      const code = `${seed}-${index}`;
      const { first, last } = await this.#command(access, organisation, code, 1 + roll(3), fate).catch(
        (problem: Error) => {
          if (fate === 'commits') throw problem;
          return { first: 0, last: 0 };
        },
      );
      if (fate === 'commits') written.push({ first, last });
      else if (last !== 0) throw new Error(`A command that ${fate} was taken`);
    }
    return written;
  }

  async #command(
    access: Access,
    organisation: string,
    code: string,
    entries: number,
    fate: Fate,
  ): Promise<Written> {
    return this.#commands.apply('addDivision', access, { organisation }, async (tx) => {
      for (let index = 0; index < entries; index += 1) {
        const name = `${code}-${index}`;
        const { id } = await tx.insert(DivisionEntity, { code: name, name });
        tx.log({ kind: 'DivisionAdded', subjectType: 'Division', subjectId: id, to: name });
        await breathe();
      }
      if (fate === 'throws') throw new Error('Thought better of it');
      if (fate === 'fails at the commit') await this.#orphan(tx.manager);
      return {};
    });
  }

  /** A row of an organisation that is not there, which PostgreSQL finds out when the transaction commits. */
  async #orphan(manager: { query(text: string, values: unknown[]): Promise<unknown> }): Promise<void> {
    await manager.query(
      `INSERT INTO division (id, organisation_id, created_at, version, code, name)
       VALUES ($1, $2, now(), 1, 'orphan', 'orphan')`,
      [newId(), newId()],
    );
  }
}
