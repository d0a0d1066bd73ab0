import type { Caller } from './world';

/** An exception as the graph gives it. */
export interface SeenException {
  readonly id: string;
  readonly kind: string;
  readonly rule: string;
  readonly severity: string;
  readonly explanation: string;
  readonly firstSeen: { readonly label: string };
  readonly subject: { readonly __typename: string; readonly id: string };
  readonly ambition: { readonly id: string; readonly reference: string; readonly theme: string } | null;
  readonly division: { readonly code: string } | null;
  readonly owner: { readonly id: string; readonly post: string } | null;
}

interface SeenList {
  readonly totalCount: number;
  readonly period: { readonly label: string };
  readonly asOf: string;
  readonly bySeverity: readonly { readonly severity: string; readonly count: number }[];
  readonly byKind: readonly { readonly kind: string; readonly count: number }[];
  readonly nodes: readonly SeenException[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string;
  };
}

export const EXCEPTIONS = `query($organisation: String!, $period: String, $asOf: Date, $filter: ExceptionFilter,
    $first: Int!, $after: Cursor) {
  exceptions(organisation: $organisation, period: $period, asOf: $asOf, filter: $filter, first: $first, after: $after) {
    totalCount period { label } asOf bySeverity { severity count } byKind { kind count }
    nodes { id kind rule severity explanation firstSeen { label } subject { __typename ... on Node { id } }
      ambition { id reference theme } division { code } owner { id post } }
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;

interface Asked {
  readonly organisation?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly filter?: object;
  readonly first?: number;
  readonly after?: string;
}

export const asked = (variables: Asked): Record<string, unknown> => ({
  organisation: 'leicester',
  first: 500,
  ...variables,
});

/** The exceptions of Leicester unless another council is asked for. */
export async function askExceptions(caller: Caller, variables: Asked = {}): Promise<SeenList> {
  return (await caller.ask(EXCEPTIONS, asked(variables))).exceptions as SeenList;
}

/** What a rule found about a subject, or undefined. */
export const about = (
  { nodes }: Pick<SeenList, 'nodes'>,
  rule: string,
  subject: string,
): SeenException | undefined => nodes.find((found) => found.rule === rule && found.subject.id === subject);
