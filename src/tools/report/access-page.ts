import type { GraphQLSchema } from 'graphql';
import { PERMISSIONS, ruleOf, type Permission, type PolicyRule } from '../../domain/policy';
import { combined } from '../../domain/policy-words';
import { Role } from '../../domain/vocabulary';
import { asked } from '../../graphql/access';
import { fieldsOf, objectTypesOf, rootsOf, wordsOf } from '../../graphql/describe-access';
import { accessOfField, accessOfType } from '../../graphql/object-access';
import { table } from './write-report';

export interface AccessRow {
  readonly kind: string;
  readonly operation: string;
  readonly asksFor: readonly Permission[];
}

const ROLES = Object.values(Role);
const HEAD = [...ROLES, 'Service tokens'];

const byName = (one: string, other: string): number => (one < other ? -1 : 1);

/** Every operation with what it asks for. One that says nothing stops the report. */
export const accessRows = (schema: GraphQLSchema): AccessRow[] =>
  rootsOf(schema).flatMap((root) =>
    fieldsOf(root)
      .map((field) => {
        const asksFor = asked(field);
        if (!asksFor) throw new Error(`Say with @Access what ${root.name}.${field.name} asks for`);
        return { kind: root.name, operation: field.name, asksFor };
      })
      .sort((one, other) => byName(one.operation, other.operation)),
  );

export function accessPage(schema: GraphQLSchema, rows: readonly AccessRow[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return `# Who may do what

Written by \`npm run report:access\` from \`src/domain/policy.ts\` and the schema; \`npm run check\` fails where it is out of date.
\`test/security/authority.test.ts\` tries every line as everybody.

\`own\`: to what their own post is accountable for. A service token does what its scopes name, whatever role stands beside
them. A person whose writing is limited to divisions may change what concerns one of these, before and after the change; what
concerns no division, as a round or a plan, goes by the role. Without a token PUBLIC reads every organisation, everybody
else only their own.

## Permissions

${table(
  ['Permission', ...HEAD],
  PERMISSIONS.map((name) => [name, ...cells(ruleOf(name))]),
)}

${kinds.map((kind) => operations(kind, rows)).join('\n\n')}

## Types

What a way through the graph has asked for already is asked for all along it. Each type has a rule for its fields.

${types(schema)}

## Fields that differ from their type

${differing(schema)}
`;
}

const cells = (rule: PolicyRule): string[] => [
  ...ROLES.map((role) => (rule.roles.includes(role) ? 'yes' : rule.owned.includes(role) ? 'own' : '')),
  rule.scopes.join(', '),
];

function operations(kind: string, rows: readonly AccessRow[]): string {
  const lines = rows
    .filter((row) => row.kind === kind)
    .map(({ operation, asksFor }) => [operation, asksFor.join(', '), ...cells(combined(asksFor))]);
  return `## ${kind}\n\n${table(['Operation', 'Asks for', ...HEAD], lines)}`;
}

function types(schema: GraphQLSchema): string {
  const named = new Map<string, string[]>();
  for (const { name } of objectTypesOf(schema)) {
    const access = accessOfType(name);
    if (access === undefined) throw new Error(`Say in src/graphql/object-access.ts who reads ${name}`);
    named.set(wordsOf(access), [...(named.get(wordsOf(access)) ?? []), name]);
  }
  const lines = [...named].map(([words, names]) => [words, names.sort(byName).join(', ')]);
  return table(
    ['Read by', 'Types'],
    lines.sort(([one = ''], [other = '']) => byName(one, other)),
  );
}

function differing(schema: GraphQLSchema): string {
  const lines = objectTypesOf(schema).flatMap((type) =>
    fieldsOf(type).flatMap((field) => {
      const access = accessOfField(type.name, field.name);
      const differs = access !== undefined && access !== accessOfType(type.name);
      return differs ? [[`${type.name}.${field.name}`, wordsOf(access)]] : [];
    }),
  );
  return table(
    ['Field', 'Read by'],
    lines.sort(([one = ''], [other = '']) => byName(one, other)),
  );
}
