import {
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { mayReadWorkInProgress } from '../domain/policy';
import { noteDenials } from '../graphql/note-denials';
import type { RequestContext } from '../graphql/request-context';
import { rootFields } from '../graphql/root-fields';
import { FeedPlan } from '../live/feed-plan';

/**
 * Notes what became of a subscription that was asked for. Its messages are made once for all who asked the same, so
 * whoever sees figures unhidden is noted when they begin to follow, and not with each message.
 */
export function noteOpening(
  { schema, document, operationName, contextValue }: ExecutionArgs,
  plan: unknown,
): void {
  const context = contextValue as RequestContext;
  const operation = rootFields(document, operationName);
  if (!(plan instanceof FeedPlan)) {
    noteDenials(context, operation, (plan as ExecutionResult).errors);
    return;
  }
  const { access, address, audit } = context;
  if (!mayReadWorkInProgress(access) || !showsFigures(schema, document)) return;
  const { subject, role } = access;
  const { organisationId } = plan;
  const detail = { follows: true };
  audit.note({ kind: 'SMALL_NUMBERS_READ', organisationId, subject, role, address, operation, detail });
}

/** Figures in words. A resync explains itself in a field of the same name as a status does. */
const IN_WORDS: ReadonlySet<string> = new Set(['display', 'explanation', 'paragraph']);
const WITHOUT_FIGURES = 'ResyncRequired';
/** An entry of the log says from what to what a figure was changed, in the fields that of a status hold words. */
const LOGGED: ReadonlySet<string> = new Set(['from', 'to', 'fields']);

const known = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks for figures of any sort: more than needed at times, never less. */
function showsFigures(schema: GraphQLSchema, document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let found = false;
  const types = new TypeInfo(schema);
  const look = ({ name }: FieldNode): void => {
    const type = types.getType();
    const parent = types.getParentType()?.name;
    const inWords = IN_WORDS.has(name.value) && parent !== WITHOUT_FIGURES;
    const logged = parent === 'Change' && LOGGED.has(name.value);
    found ||= inWords || logged || (type != null && getNamedType(type).name === 'Decimal');
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  known.set(document, found);
  return found;
}
