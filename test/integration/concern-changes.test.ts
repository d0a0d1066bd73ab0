import { concerned, concernedNow, storedAfter } from '../support/concerned';
import { Migrated } from '../support/migrated';

let migrated: Migrated;
afterEach(() => migrated.close());

/** A short name as an id. */
const id = (name: string): string => {
  const hex = Buffer.from(name).toString('hex').padEnd(12, '0');
  return `00000000-0000-7000-8000-${hex}`;
};
const DAY = '2025-10-01T09:00:00.000Z';

/** A row of the council, with short names for ids where a column holds one. */
async function row(table: string, given: Record<string, unknown>): Promise<void> {
  const values: Record<string, unknown> = { organisation_id: 'town', created_at: DAY, ...given };
  const names = Object.keys(values);
  const stored = names.map((name) =>
    /(^|_)id$/.test(name) && typeof values[name] === 'string' ? id(values[name]) : values[name],
  );
  const places = names.map((_, index) => `$${index + 1}`);
  await migrated.sql(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, stored);
}

let entered = 0;
async function entry(subjectType: string, subject: string, fields: object | null = null, command?: string) {
  entered += 1;
  const name = command ?? `c${entered}`;
  if (!command) await row('command', { id: name, name: 'test', actor: 'test', input_hash: 'x' });
  await migrated.sql(
    `INSERT INTO change (organisation_id, sequence, at, command_id, kind, subject_type, subject_id, actor, fields)
     VALUES ($1, $2, $3, $4, 'Kind', $5, $6, 'test', $7)`,
    [id('town'), entered, DAY, id(name), subjectType, id(subject), fields && JSON.stringify(fields)],
  );
}

const ids = (...names: string[]): string[] => names.map(id).sort();
const NOTHING = { ambitions: [], owners: [], divisions: [], themes: [] };

test('a log from before is given what its entries concern by the links of today', async () => {
  migrated = await Migrated.before('ConcernChanges', 'empty');
  entered = 0;
  await migrated.sql(
    `INSERT INTO organisation (id, organisation_id, created_at, slug, name, department)
     VALUES ($1, $1, $2, 'town', 'Town', 'Care')`,
    [id('town'), DAY],
  );
  for (const code of ['D1', 'D2', 'D3']) await row('division', { id: code, code, name: code });
  await row('owner', { id: 'O1', post: 'O1', division_id: 'D1' });
  await row('owner', { id: 'O2', post: 'O2', division_id: 'D2' });
  await row('owner', { id: 'O3', post: 'O3' });
  const words = { descriptor: 'D', position: 1 };
  await row('ambition', {
    id: 'A1',
    reference: 'A1',
    theme: 'Zeal',
    division_id: 'D3',
    owner_id: 'O1',
    ...words,
  });
  await row('ambition', {
    id: 'A2',
    reference: 'A2',
    theme: 'Äpfel',
    division_id: 'D1',
    owner_id: 'O3',
    ...words,
  });
  const kind = {
    unit: 'COUNT',
    decimal_places: 0,
    polarity: 'NONE',
    cadence: 'ANNUAL',
    headline_basis: 'FULL_YEAR',
  };
  await row('measure', { id: 'M1', ambition_id: 'A1', name: 'M', position: 1, ...kind });
  await row('action', { id: 'X1', reference: 'X1', title: 'T', owner_id: 'O2', status: 'ON_TRACK' });
  await row('action_ambition', { id: 'L1', action_id: 'X1', ambition_id: 'A1' });
  await row('action_ambition', { id: 'L2', action_id: 'X1', ambition_id: 'A2', removed_at: DAY });
  await row('action_contributor', { id: 'L3', action_id: 'X1', owner_id: 'O3' });

  await entry('Organisation', 'town');
  await entry('Ambition', 'A1');
  await entry('Ambition', 'A1', {
    ownerId: { from: id('O2'), to: id('O1') },
    divisionId: { from: id('D2'), to: id('D3') },
    theme: { from: 'Äpfel', to: 'Zeal' },
  });
  await entry('Measure', 'M1', { comparator: { from: null, to: 'ENGLAND' } });
  await entry('Action', 'X1', { ambitionId: { from: id('A2'), to: null } });
  await entry('Action', 'X1', { ownerId: { from: id('O1'), to: id('O2') } });
  await entry('Action', 'X1', { contributors: { from: [], to: [id('O3')] } }, `c${entered}`);
  await entry('Action', 'X1');
  await entry('Inspection', 'I1', { ownerId: { from: { judgement: 'Good', score: null }, to: null } });
  await entry('Owner', 'O3', { divisionId: { from: id('D1'), to: null } });
  await entry('Division', 'D2');
  await migrated.run();

  const action = {
    ambitions: ids('A1'),
    owners: ids('O2', 'O3'),
    divisions: ids('D2', 'D3'),
    themes: ['Zeal'],
  };
  const handed = { ...action, owners: ids('O1', 'O2', 'O3'), divisions: ids('D1', 'D2', 'D3') };
  const aim = { ambitions: ids('A1'), owners: ids('O1'), divisions: ids('D3'), themes: ['Zeal'] };
  expect((await storedAfter(migrated, 'town', 0)).map(concerned)).toEqual([
    NOTHING,
    aim,
    { ...aim, owners: ids('O1', 'O2'), divisions: ids('D2', 'D3'), themes: ['Zeal', 'Äpfel'] },
    aim,
    { ...action, ambitions: ids('A1', 'A2'), divisions: ids('D1', 'D2', 'D3'), themes: ['Zeal', 'Äpfel'] },
    handed,
    handed,
    action,
    NOTHING,
    { ...NOTHING, owners: ids('O3'), divisions: ids('D1') },
    { ...NOTHING, divisions: ids('D2') },
  ]);
});

test('the log of the sample comes out as the links of today have it, of every type of subject', async () => {
  migrated = await Migrated.before('ConcernChanges', 'sample');
  await migrated.run();
  const entries = await storedAfter(migrated, 'leicestershire', 0);
  expect(new Set(entries.map((one) => one.subject_type)).size).toBeGreaterThan(10);
  for (const one of entries) {
    const command = entries.filter(({ command_id }) => command_id === one.command_id);
    expect({ at: one.sequence, ...concerned(one) }).toEqual({
      at: one.sequence,
      ...(await concernedNow(migrated, one, command)),
    });
  }
});
