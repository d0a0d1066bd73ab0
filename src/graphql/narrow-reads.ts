import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Wanted } from '../persistence/reader';
import type { RequestContext } from './request-context';

type Fragments = GraphQLResolveInfo['fragments'];

/**
 * Tells the reader, with every field that gives records, which fields of them the document asks for, so that no
 * column travels from PostgreSQL that nobody looks at. Names are taken from the whole tree below the field: more than
 * needed at times, never less.
 */
export function narrowReads(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve || !isCompositeType(getNamedType(field.type))) continue;
      field.resolve = (source, args, context: RequestContext, info) =>
        context.reader.narrowed(wantedBelow(info), () => resolve(source, args, context, info));
    }
  }
}

// Documents are kept and run again: their nodes are the same objects each time.
const known = new WeakMap<FieldNode, Wanted>();

function wantedBelow({ fieldNodes, fragments }: GraphQLResolveInfo): Wanted {
  const [first] = fieldNodes;
  const before = first && fieldNodes.length === 1 ? known.get(first) : undefined;
  if (before) return before;
  const names = new Set<string>();
  for (const { selectionSet } of fieldNodes) collect(selectionSet, fragments, names, new Set());
  const wanted = { names, signature: [...names].sort().join(' ') };
  if (first && fieldNodes.length === 1) known.set(first, wanted);
  return wanted;
}

function collect(
  selections: SelectionSetNode | undefined,
  fragments: Fragments,
  names: Set<string>,
  seen: Set<string>,
): void {
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const { value } = selection.name;
      if (seen.has(value)) continue;
      seen.add(value);
      collect(fragments[value]?.selectionSet, fragments, names, seen);
    } else {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      collect(selection.selectionSet, fragments, names, seen);
    }
  }
}
