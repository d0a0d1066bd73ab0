import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ListRelation } from '../../src/persistence/list-relation';
import type { Relation } from '../../src/persistence/relation';

type AnyRelation = Relation<unknown, unknown>;

const SOURCE = join(__dirname, '../../src');

const isRelation = (value: unknown): value is AnyRelation =>
  typeof value === 'object' && value !== null && 'sql' in value && 'keyType' in value && 'name' in value;

const isList = (value: unknown): value is ListRelation<unknown, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'page' in value &&
  'total' in value &&
  isRelation(value.page);

const ID = '01a202f5-372f-77bb-8906-2d56a2e6411f';

/** Every filter at once, so that every condition a relation can have is in its statement. */
const EVERY_FILTER = {
  search: 'x',
  owner: ID,
  leadOwner: ID,
  priority: ID,
  plan: ID,
  inspection: ID,
  areaOfAction: ID,
  ambition: ID,
  recommendation: ID,
  subject: ID,
  recipient: ID,
  neighbourSet: ID,
  post: 'x',
  dueBefore: '2026-01-01',
  dueAfter: '2026-01-01',
  from: '2026-01-01',
  to: '2026-01-01',
  since: '2026-01-01',
  until: '2026-01-01',
  overdue: true,
  open: true,
  withoutAction: true,
  statusesOnly: true,
  includeSuperseded: false,
  onBasis: 'SNAPSHOT',
  differs: true,
  afterEntry: '1',
  standing: true,
};
const LISTS = {
  theme: ['x'],
  reference: ['x'],
  kinds: ['x'],
  kind: ['ACCESS_DENIED'],
  basis: ['SNAPSHOT'],
  period: ['2025'],
  inspectorate: ['CQC'],
  computed: ['ON_TARGET'],
  subjectIds: [ID],
  divisionIds: [ID],
  ownerIds: [ID],
  ambitionIds: [ID],
  concerning: [ID],
  themes: ['x'],
  axes: ['PLAN'],
  statuses: ['ON_TRACK'],
  state: ['DRAFT'],
};

/** The argument sets under which a relation is written: without and with all filters, under every order. */
function argumentsOf(name: string): Record<string, unknown>[] {
  const base = { limit: 10, today: '2026-01-01' };
  const one = /^(actions|owners) /.test(name);
  const status = /^ambitions /.test(name) ? ['ON_TARGET'] : ['ON_TRACK'];
  const filters = { ...EVERY_FILTER, ...LISTS, status, division: one ? 'ASC' : ['ASC'] };
  const orders = /^ambitions /.test(name)
    ? ['POSITION', 'REFERENCE', 'STATUS', 'THEME']
    : ['DUE_DATE', 'REFERENCE', 'STATUS'];
  return orders.flatMap((orderBy) => [
    { ...base, orderBy },
    { ...base, orderBy, ...filters },
  ]);
}

export interface Written {
  readonly name: string;
  readonly relation: AnyRelation;
  readonly args: Record<string, unknown>;
}

/** Every relation that any repository exports, under every set of arguments that changes its statement. */
export function everyRelation(): Written[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.repository.ts'),
  );
  const relations = files.flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- found by looking, so that none is forgotten
    const exported = Object.values(require(join(SOURCE, file)) as Record<string, unknown>);
    return exported.flatMap((value): AnyRelation[] =>
      isRelation(value)
        ? [value]
        : isList(value)
          ? [value.page as AnyRelation, value.total as AnyRelation]
          : [],
    );
  });
  return relations.flatMap((relation) =>
    argumentsOf(relation.name).map((args) => ({ name: relation.name, relation, args })),
  );
}
