import { built, required } from './project.mjs';
import { serveCalls } from './serve-calls.mjs';

const { Pool } = required('pg');
const { v7: newId } = required('uuid');

// Named, as the log's own statement is: none is planned each time.
const UPDATE = {
  name: 'bench-update',
  text: `INSERT INTO action_update (id, organisation_id, created_at, action_id, note, status)
    VALUES ($1, $2, $3, $4, $5, 'ON_TRACK')`,
};
const COMMAND = {
  name: 'bench-command',
  text: `INSERT INTO command (id, organisation_id, created_at, name, actor, input_hash)
    VALUES ($1, $2, $3, 'changeActionStatus', 'bench', $4) ON CONFLICT DO NOTHING RETURNING id`,
};
const NOTIFY = { name: 'bench-notify', text: 'SELECT pg_notify($1, $2)' };
const NOTE = 'Step 00000 '.padEnd(100, '.');
const HASH = '0'.repeat(64);

/**
 * Commits transactions over plain pg from many connections, each time for another organisation: a row of the domain, and
 * what comes with it. The log is written by the project's own function, over the same connection.
 */
class CommitWriter {
  async open({ databaseUrl, writers, subjects }) {
    this.subjects = subjects;
    this.writers = writers;
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
    this.clients = await Promise.all(Array.from({ length: writers }, () => this.pool.connect()));
    this.appendChanges = built('src/changes/append-changes').appendChanges;
    return true;
  }

  /** Commits per second. */
  async run({ way, seconds }) {
    let commits = 0;
    const begun = performance.now();
    const until = begun + seconds * 1000;
    const write = async (client) => {
      while (performance.now() < until) {
        const subject = this.subjects[Math.floor(Math.random() * this.subjects.length)];
        await client.query('BEGIN');
        await this[way](client, subject);
        await client.query('COMMIT');
        if (way === 'logged') this.doorbell.ring(subject.organisationId);
        commits += 1;
      }
    };
    await Promise.all(this.clients.map(write));
    return commits / ((performance.now() - begun) / 1000);
  }

  /** The row of the domain and nothing else. */
  async row(client, { organisationId, action }) {
    await client.query({ ...UPDATE, values: [newId(), organisationId, new Date(), action, NOTE] });
  }

  /** As many statements as `logged` has, all of them plain inserts. */
  async plain(client, subject) {
    for (let statement = 0; statement < 3; statement += 1) await this.row(client, subject);
  }

  async logged(client, subject) {
    const { organisationId, action } = subject;
    await this.row(client, subject);
    const id = newId();
    await client.query({ ...COMMAND, values: [id, organisationId, new Date(), HASH] });
    const manager = { queryRunner: { connect: async () => client } };
    const draft = {
      ...{ kind: 'ActionStatusChanged', subjectType: 'Action', subjectId: action, axis: 'ACTION' },
      ...{ from: 'PAUSED', to: 'ON_TRACK', reason: NOTE },
    };
    await this.appendChanges(manager, { id, organisationId }, [draft], { id: action });
  }

  /** As `logged`, but the bell is rung by the transaction itself. */
  async notifying(client, subject) {
    await this.logged(client, subject);
    await client.query({ ...NOTIFY, values: ['golden_thread', subject.organisationId] });
  }

  async close() {
    await this.doorbell.stop();
    this.clients.forEach((client) => client.release());
    await this.pool.end();
    return true;
  }
}

serveCalls(new CommitWriter());
