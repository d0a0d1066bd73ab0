import { built, required } from './project.mjs';

const { v7: newId } = required('uuid');

// Named, as the log's own statement is: none is planned each time.
const INSERT = {
  name: 'bench-update',
  text: `INSERT INTO action_update (id, organisation_id, created_at, action_id, note, status)
    VALUES ($1, $2, $3, $4, $5, 'ON_TRACK')`,
};
const NOTIFY = { name: 'bench-notify', text: 'SELECT pg_notify($1, $2)' };
const NOTE = 'Step 00000 '.padEnd(100, '.');
const HASH = '0'.repeat(64);

/** The least that can be done over plain `pg`: what a statement of the log costs beside a statement that inserts a row. */
export const BareWays = {
  async open(pool, writers, doorbell) {
    const clients = await Promise.all(Array.from({ length: writers }, () => pool.connect()));
    const { appendChanges } = built('src/changes/append-changes');
    const insert = (client, { organisationId, action }) =>
      client.query({ ...INSERT, values: [newId(), organisationId, new Date(), action, NOTE] });
    const committing = (second) => async (subject, writer) => {
      const client = clients[writer];
      await client.query('BEGIN');
      await insert(client, subject);
      await second(client, subject);
      await client.query('COMMIT');
    };
    const append = (client, { organisationId, action }) => {
      const command = {
        ...{ id: newId(), organisationId, createdAt: new Date(), name: 'noteAction', held: false },
        ...{ actor: 'bench', actorOwnerId: null, inputHash: HASH },
      };
      const draft = { kind: 'ActionNoted', subjectType: 'Action', subjectId: action, to: NOTE };
      const done = { drafts: [draft], touched: new Map(), result: { id: action } };
      return appendChanges({ queryRunner: { connect: async () => client } }, command, done);
    };
    const notifying = async (client, subject) => {
      await append(client, subject);
      await client.query({ ...NOTIFY, values: ['golden_thread', subject.organisationId] });
    };
    const appending = committing(append);
    return {
      bareNotifying: committing(notifying),
      bareInserts: committing(insert),
      bareLogged: async (subject, writer) => {
        await appending(subject, writer);
        doorbell.ring(subject.organisationId);
      },
      release: () => clients.forEach((client) => client.release()),
    };
  },
};
