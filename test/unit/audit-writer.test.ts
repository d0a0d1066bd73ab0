import type { Pool } from 'pg';
import type { AuditNote } from '../../src/domain/audit';
import { AuditWriter } from '../../src/features/audit/audit-writer';

const NOTE: AuditNote = {
  kind: 'ACCESS_DENIED',
  organisationId: null,
  subject: null,
  role: null,
  address: '203.0.113.9',
  operation: null,
  detail: {},
};

interface Written extends AuditNote {
  readonly at: string;
}

/** A database that can be away, and one row that it does not take. */
class Database {
  away = false;
  readonly rows: Written[] = [];
  statements = 0;

  readonly pool = {
    query: (_text: string, [json]: [string]): Promise<unknown> => {
      this.statements += 1;
      if (this.away) return Promise.reject(new Error('Connection terminated'));
      const rows = JSON.parse(json) as Written[];
      if (rows.some(({ operation }) => operation === 'odd')) {
        return Promise.reject(Object.assign(new Error('refused'), { code: '22P02' }));
      }
      this.rows.push(...rows);
      return Promise.resolve({});
    },
  } as unknown as Pick<Pool, 'query'>;
}

let database: Database;
let losses: number[];
let delays: number;
let now: number;
let writer: AuditWriter;

beforeEach(() => {
  database = new Database();
  losses = [];
  delays = 0;
  now = Date.parse('2026-01-01T10:00:00Z');
  const report = { onDelay: () => (delays += 1), onLoss: (lost: number) => losses.push(lost) };
  writer = new AuditWriter(database.pool, { now: () => new Date(now) }, report);
});

const bySubject = (index: number): AuditNote => ({
  ...NOTE,
  kind: 'ROLE_CHANGED',
  subject: `person ${index}`,
});

test('notes are written together, in order, with their moment', async () => {
  writer.note(bySubject(1));
  now += 250;
  writer.note(bySubject(2));
  expect(database.statements).toBe(0);
  await writer.flush();
  expect(database.statements).toBe(1);
  expect(database.rows).toMatchObject([
    { subject: 'person 1', at: '2026-01-01T10:00:00.000Z' },
    { subject: 'person 2', at: '2026-01-01T10:00:00.250Z' },
  ]);
});

test('a hundred do not wait for the second to be over', () => {
  for (let index = 0; index < 99; index += 1) writer.note(bySubject(index));
  expect(database.statements).toBe(0);
  writer.note(bySubject(99));
  expect(database.statements).toBe(1);
});

test('while the database is away they wait, and nothing of them is lost', async () => {
  database.away = true;
  for (let index = 0; index < 250; index += 1) writer.note(bySubject(index));
  await writer.flush();
  await writer.flush();
  expect([database.rows.length, writer.waiting, delays]).toEqual([0, 250, 1]);
  database.away = false;
  await writer.flush();
  expect(new Set(database.rows.map(({ subject }) => subject)).size).toBe(250);
  expect(losses).toEqual([]);
});

test('what there is no room for is counted, told, and noted itself', async () => {
  database.away = true;
  for (let index = 0; index < 10_500; index += 1) writer.note(bySubject(index));
  expect(writer.waiting).toBe(10_000);
  await writer.flush();
  database.away = false;
  await writer.flush();
  expect(losses).toEqual([500]);
  expect(database.rows[0]).toMatchObject({ subject: 'person 0' });
  expect(database.rows.at(-1)).toMatchObject({
    kind: 'LIMIT_EXCEEDED',
    operation: 'audit',
    detail: { lost: 500 },
  });
});

test('a row that the database does not take costs no other', async () => {
  writer.note(bySubject(1));
  writer.note({ ...NOTE, operation: 'odd' });
  writer.note(bySubject(2));
  await writer.flush();
  await writer.flush();
  expect(database.rows.map(({ subject }) => subject)).toEqual(['person 1', 'person 2', null]);
  expect(losses).toEqual([1]);
});

test('whatever is in a note can be kept', async () => {
  writer.note({
    ...NOTE,
    subject: `a\u0000b\nc\ud800${'x'.repeat(500)}`,
    detail: { many: Array<string>(80).fill('y') },
  });
  await writer.flush();
  const [{ subject, detail }] = database.rows as [Written];
  expect(subject).toMatch(/^a\ufffdb\ufffdc\ufffdx+$/);
  expect(subject).toHaveLength(200);
  expect(detail['many']).toHaveLength(50);
});

test('repeats within a minute are one row and then one count', async () => {
  for (let index = 0; index < 1_000; index += 1) {
    now += 10;
    writer.note(NOTE);
  }
  await writer.flush();
  expect(database.rows).toHaveLength(1);
  now += 60_000;
  await writer.flush();
  expect(database.rows).toHaveLength(2);
  expect(database.rows[1]?.detail).toEqual({ repeats: 999, since: '2026-01-01T10:00:00.010Z' });
  writer.note(NOTE);
  await writer.flush();
  expect(database.rows).toHaveLength(3);
});

test('whoever goes through operations or ids in a flood is told as one origin', async () => {
  for (let index = 0; index < 20_000; index += 1) writer.note({ ...NOTE, detail: { code: String(index) } });
  await writer.flush();
  expect(database.rows.length).toBe(61);
  now += 60_000;
  await writer.flush();
  const last = database.rows.at(-1);
  expect(last).toMatchObject({ address: NOTE.address, detail: { various: true, repeats: 19_939 } });
});

test('a flood from everywhere stays bounded, and hides no other kind of event', async () => {
  for (let index = 0; index < 20_000; index += 1)
    writer.note({ ...NOTE, address: `2001:db8::${index.toString(16)}` });
  writer.note({ ...NOTE, kind: 'SMALL_NUMBERS_READ', subject: 'analyst' });
  await writer.flush();
  expect(database.rows.length).toBe(1_002);
  expect(database.rows.at(-1)).toMatchObject({ kind: 'SMALL_NUMBERS_READ', subject: 'analyst' });
});

test('at the end what was counted is written, too', async () => {
  writer.start();
  for (let index = 0; index < 3; index += 1) writer.note(NOTE);
  for (let index = 0; index < 550; index += 1) writer.note(bySubject(index));
  await writer.stop();
  expect(database.rows).toHaveLength(552);
  expect(database.rows.at(-1)?.detail).toMatchObject({ repeats: 2 });
});

test('it never throws, whatever it is handed', () => {
  const odd = { ...NOTE, detail: null } as unknown as AuditNote;
  expect(() => writer.note(odd)).not.toThrow();
});
