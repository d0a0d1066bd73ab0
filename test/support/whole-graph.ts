import { Kind, parse, print, visit, type ArgumentNode } from 'graphql';
import { THREAD } from './documents';
import { linkedTypes, listDocument } from './edges';
import { allFieldsOf, fieldsOf } from './everything';
import { committedSchema } from './mutation-document';
import { viewOf } from './outside-view';
import type { Answer } from './graphql-request';
import type { Caller } from './world';

/** What cannot be asked for as at a moment: about the caller, about the server, or with moments of its own. */
const OF_NOW = new Set(['me', 'audit', 'ruleSets', 'exceptionRules']);

/** The same document with each field at its root as at a moment. */
export function asAtOf(document: string, moment: string | undefined): string {
  if (moment === undefined) return document;
  const asAt: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'asAt' },
    value: { kind: Kind.STRING, value: moment },
  };
  const parsed = visit(parse(document), {
    OperationDefinition: ({ selectionSet }) => ({
      ...parse(document).definitions[0],
      selectionSet: {
        ...selectionSet,
        selections: selectionSet.selections.map((selection) =>
          selection.kind === Kind.FIELD && !OF_NOW.has(selection.name.value)
            ? { ...selection, arguments: [...(selection.arguments ?? []), asAt] }
            : selection,
        ),
      },
    }),
  });
  return print(parsed);
}

const leaves = (type: string): string =>
  fieldsOf(type)
    .filter((field) => !field.includes('{'))
    .join(' ');
const exceptionFields = allFieldsOf('Exception');
const LISTS = [
  `query($slug: String!) { exceptions(organisation: $slug, first: 500) { totalCount asOf period { label }
    bySeverity { severity count } byKind { kind count } pageInfo { hasNextPage endCursor }
    nodes { ${exceptionFields} ambition { id reference owner { post } } } edges { cursor node { id owner { holder } } } } }`,
  `query($slug: String!) { changes(organisation: $slug, first: 500) { totalCount pageInfo { hasNextPage endCursor }
    nodes { cursor ${allFieldsOf('Change')} } } }`,
  `query($slug: String!) { changes(organisation: $slug, filter: { kinds: ["ReadingRecorded"] }) { totalCount nodes { sequence } } }`,
  `query($slug: String!) { memberships(organisation: $slug, first: 500) { totalCount nodes { ${allFieldsOf('Membership')} } }
    serviceTokens(organisation: $slug, first: 500) { totalCount nodes { ${allFieldsOf('ServiceToken')} } } }`,
  `query($slug: String!) { organisations { ${allFieldsOf('Organisation')} }
    organisation(slug: $slug) { id summary(filter: { theme: ["A theme"] }) { trajectory { status count } computed { status count } }
      overdue: actions(filter: { overdue: true }) { totalCount nodes { reference overdue owner { workload { ${leaves('OwnerWorkload')} } } } }
      search: actions(first: 3, filter: { search: "a" }) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node { title owner { post } } } }
      differs: ambitions(filter: { differs: true }) { nodes { reference } }
      off: ambitions(first: 5, orderBy: STATUS, filter: { status: [OFF_TRAJECTORY] }) { edges { node { reference measures { name } } } } } }`,
];

/**
 * All that somebody can be told of an organisation, document by document, in the very bytes: live, or as at a moment.
 */
export async function wholeGraph(
  caller: Caller,
  slug: string,
  { ambitions, ids }: { readonly ambitions: readonly string[]; readonly ids: readonly string[] },
  moment?: string,
): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  const ask = async (document: string, variables: Record<string, unknown> = {}): Promise<Answer['data']> => {
    const answer = await caller.try(asAtOf(document, moment), variables);
    // What refuses or fails alike would be the same, and say nothing.
    if (answer.errors && answer.data === undefined) throw new Error(JSON.stringify(answer.errors));
    told[`${Object.keys(told).length} ${document.slice(0, 120)}`] = JSON.stringify(answer);
    return answer.data;
  };
  const documents = [
    `query($slug: String!) { organisation(slug: $slug) { ${allFieldsOf('Organisation')} } }`,
    ...linkedTypes
      .filter((type) => committedSchema().getType(type))
      .map((type) => listDocument(type, allFieldsOf(type))),
    ...LISTS,
    THREAD,
  ];
  for (const document of documents) await ask(document, { slug });
  for (const reference of ambitions) await viewOf({ ask } as Caller, { reference, theme: 'A theme', ids });
  return told;
}
