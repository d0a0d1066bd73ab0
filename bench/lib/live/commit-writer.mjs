import { BareWays } from './bare-ways.mjs';
import { built, required } from './project.mjs';
import { serveCalls } from './serve-calls.mjs';

const { Pool } = required('pg');
const NOTE = 'Step 00000 '.padEnd(100, '.');

/**
 * Commits from many connections, each time for another organisation. `logged` is a command of the server's as it stands,
 * `plain` the very same transaction without the log: no entry, no image of a row, no command. The ways of `BareWays` go
 * past the server's services.
 */
class CommitWriter {
  async open({ databaseUrl, writers, subjects }) {
    this.subjects = subjects;
    this.writers = writers;
    this.dataSource = built('src/app/database').createDataSource(
      databaseUrl,
      writers + 1,
      'golden-thread bench',
    );
    await this.dataSource.initialize();
    this.pool = new Pool({ connectionString: databaseUrl, max: writers + 1 });
    const { PostgresDoorbell } = built('src/changes/postgres-doorbell');
    const ignore = () => undefined;
    const events = {
      onRing: ignore,
      onReconnect: ignore,
      onProblem: (problem) => console.error(problem.message),
    };
    this.doorbell = new PostgresDoorbell(databaseUrl, this.pool, events);
    await this.doorbell.start();
    this.ways = { ...this.#services(), ...(await BareWays.open(this.pool, writers, this.doorbell)) };
    return true;
  }

  /** Commits per second. */
  async run({ way, seconds }) {
    let commits = 0;
    const begun = performance.now();
    const until = begun + seconds * 1000;
    const write = async (_, writer) => {
      while (performance.now() < until) {
        const subject = this.subjects[Math.floor(Math.random() * this.subjects.length)];
        await this.ways[way](subject, writer);
        commits += 1;
      }
    };
    await Promise.all(Array.from({ length: this.writers }, write));
    return commits / ((performance.now() - begun) / 1000);
  }

  #services() {
    const { CommandRunner } = built('src/changes/command-runner');
    const { systemClock } = built('src/app/system-clock');
    const tenants = { idOf: async (slug) => slug };
    const nothing = async () => undefined;
    const runner = new CommandRunner(this.dataSource, systemClock, this.doorbell, tenants, nothing);
    return {
      logged: noting(runner),
      plain: noting(unlogged(this.dataSource, systemClock)),
    };
  }

  async close() {
    await this.doorbell.stop();
    this.ways.release();
    await Promise.all([this.pool.end(), this.dataSource.destroy()]);
    return true;
  }
}

/** Notes how an action goes, by the server's own service. */
function noting(commands) {
  const { ActionProgressService } = built('src/features/actions/action-progress.service');
  const service = new ActionProgressService(commands);
  return ({ organisationId, action }) => {
    const access = {
      subject: 'bench',
      role: 'LEAD',
      organisationId,
      ownerId: null,
      divisions: null,
      scopes: null,
    };
    return service.noteAction(access, { organisation: organisationId, action, note: NOTE });
  };
}

/** Runs the work of a command in a transaction, behind the barrier between organisations, and that is all. */
function unlogged(dataSource, clock) {
  const { Transaction } = built('src/changes/transaction');
  const { barrierForWriting } = built('src/persistence/tenancy');
  return {
    apply: (_name, access, { organisation }, work) =>
      dataSource.transaction(async (manager) => {
        await manager.query(barrierForWriting(access.organisationId));
        return work(new Transaction(manager, organisation, access, clock.now()));
      }),
  };
}

serveCalls(new CommitWriter());
