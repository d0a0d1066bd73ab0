import { Ctx, Field, ObjectType, type ClassType } from 'type-graphql';
import type { Applied } from '../../changes/command-runner';
import { mayReadWorkInProgress } from '../../domain/policy';
import type { RequestContext } from '../../graphql/request-context';
import type { Relation } from '../../persistence/relation';
import { changeByKey, changeKey, lastOwnChange, type ChangeRecord } from './change.repository';
import { Change } from './change.type';

/** The part that the answers of all mutations share: what was entered in the change log. */
@ObjectType()
export abstract class LoggedPayload<Result> {
  constructor(protected readonly applied: Applied<Result>) {}

  @Field(() => Change, {
    description:
      'The last entry of the mutation itself in the change log, before the statuses that followed from it.',
  })
  async change(@Ctx() { access, reader }: RequestContext): Promise<ChangeRecord | null> {
    const { organisationId, first, last } = this.applied;
    const change = await reader.one(lastOwnChange, organisationId, { first, last });
    return change && !mayReadWorkInProgress(access) ? receiptOf(change) : change;
  }

  @Field(() => [Change], {
    description:
      'Every entry that the mutation made in the change log, in order; of those that followed from it only for who may ' +
      'see work in progress.',
  })
  async changes(@Ctx() { access, reader }: RequestContext): Promise<ChangeRecord[]> {
    const { organisationId, first, last } = this.applied;
    const keys = Array.from({ length: last - first + 1 }, (_, index) =>
      changeKey(organisationId, first + index),
    );
    const found = await Promise.all(keys.map((key) => reader.one(changeByKey, key)));
    const changes = found.filter((change) => change !== null);
    if (mayReadWorkInProgress(access)) return changes;
    return changes.filter(({ kind }) => kind !== 'StatusComputed').map(receiptOf);
  }
}

/**
 * What somebody is told of their own entry who may write and not read, as a service token that records readings: that it
 * was made, and nothing of what was there before.
 */
const receiptOf = (change: ChangeRecord): ChangeRecord => ({
  ...change,
  from: null,
  to: null,
  reason: null,
  fields: null,
});

const STANDING = { nullable: false, description: 'The subject as it stands now.' };

/**
 * Makes the answer type of the mutations on one sort of subject: the subject as it stands now and the entries
 * that the mutation made in the change log.
 */
export function payloadType<Record extends object>(
  name: string,
  field: string,
  type: () => ClassType<object>,
  byId: Relation<Record>,
  shown: { readonly nullable: boolean; readonly description: string } = STANDING,
) {
  @ObjectType(`${name}Payload`, { description: `What a mutation did to the ${name}.` })
  class Payload extends LoggedPayload<{ id: string }> {
    @Field(type, { name: field, ...shown })
    subject(@Ctx() { reader }: RequestContext): Promise<Record | null> {
      return reader.one(byId, this.applied.result.id);
    }
  }
  return Payload;
}
