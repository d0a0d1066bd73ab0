import { setTimeout as sleep } from 'node:timers/promises';
import type { Arena, Fault } from './arena';

const LISTENERS = `pg_stat_activity WHERE datname = current_database()
  AND application_name = 'golden-thread listener'`;
const LIMIT = 15_000;

const restart = (how: 'fast' | 'immediate'): Fault => ({
  name: `PostgreSQL ${how} restart`,
  play: async (arena) => {
    await arena.database.stop(how);
    await sleep(arena.times.away);
    await arena.database.start();
    for (const { back } of arena.servers) back.leadTo(arena.database.port);
  },
});

export const restartFast = restart('fast');
export const restartImmediately = restart('immediate');

async function listenersBack(arena: Arena): Promise<void> {
  for (const deadline = performance.now() + LIMIT; ;) {
    const there = await arena.database.rows(`SELECT pid FROM ${LISTENERS}`);
    if (there.length >= arena.servers.length) return;
    if (performance.now() > deadline) throw new Error(`Only ${there.length} servers listen again`);
    await sleep(50);
  }
}

export const cutListeners: Fault = {
  name: 'only the LISTEN connections terminated',
  play: async (arena) => {
    for (let turn = 0; turn < 3; turn += 1) {
      await listenersBack(arena);
      const cut = await arena.database.rows(`SELECT pg_terminate_backend(pid) FROM ${LISTENERS}`);
      if (cut.length === 0) throw new Error('Nobody listened');
      await sleep(arena.dice.between(100, 500));
    }
    await listenersBack(arena);
  },
};

/**
 * A transaction that has written and does not end: it holds rows of one organisation and the head of the other's log.
 * Events of the first must go on to everybody while it lasts; the other's writers wait, and lose nothing.
 */
export const idleTransaction: Fault = {
  name: 'a writer idle in its transaction',
  play: async (arena) => {
    const client = await arena.database.connect();
    await client.query('BEGIN');
    try {
      const rows = `UPDATE division d SET name = d.name FROM organisation o
        WHERE o.id = d.organisation_id AND o.slug = 'leicester'`;
      const head = `UPDATE stream s SET head = s.head FROM organisation o
        WHERE o.id = s.organisation_id AND o.slug = 'leicestershire'`;
      await client.query(rows);
      await client.query(head);
      await sleep(arena.times.hold / 2);
      await arena.level('an idle transaction');
      await sleep(arena.times.hold / 2);
      await arena.level('an idle transaction');
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  },
};

export const strayBells: Fault = {
  name: 'doorbells rung twice, for nothing and for nobody',
  play: async (arena) => {
    const client = await arena.database.connect();
    const streams = await client.query<{ id: string }>('SELECT organisation_id AS id FROM stream');
    const ids = streams.rows.map(({ id }) => id);
    const payloads = [
      ids.join(','),
      `${ids[0]},${ids[0]}`,
      '01a00000-0000-7000-8000-000000000000',
      'nobody',
      ',',
      '',
    ];
    for (let turn = 0; turn < 300; turn += 1) {
      await client.query('SELECT pg_notify($1, $2)', ['golden_thread', arena.dice.pick(payloads)]);
    }
    await client.end();
  },
};
