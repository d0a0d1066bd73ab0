import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Applied } from '../../changes/command-runner';
import type { RequestContext } from '../../graphql/request-context';
import { changeByKey, changeKey, type ChangeRecord } from '../changes/change.repository';
import { Change } from '../changes/change.type';
import { payloadType } from '../changes/payload';
import { readingById, type ReadingRecord } from './reading.repository';
import { Reading } from './reading.type';

export const ReadingPayload = payloadType('Reading', 'reading', () => Reading, readingById);

@ObjectType({ description: 'What a mutation did that recorded many readings.' })
export class ReadingsPayload {
  constructor(private readonly applied: Applied<{ ids: readonly string[] }>) {}

  @Field(() => [Reading], { description: 'The readings in the order in which they were handed in.' })
  async readings(@Ctx() { reader }: RequestContext): Promise<ReadingRecord[]> {
    const found = await Promise.all(this.applied.result.ids.map((id) => reader.one(readingById, id)));
    return found.filter((reading) => reading !== null);
  }

  @Field(() => Change, { description: 'The last entry that the mutation made in the change log.' })
  change(@Ctx() { reader }: RequestContext): Promise<ChangeRecord | null> {
    return reader.one(changeByKey, changeKey(this.applied.organisationId, this.applied.last));
  }

  @Field(() => [Change], { description: 'Every entry that the mutation made in the change log, in order.' })
  async changes(@Ctx() { reader }: RequestContext): Promise<ChangeRecord[]> {
    const { organisationId, first, last } = this.applied;
    const keys = Array.from({ length: last - first + 1 }, (_, index) =>
      changeKey(organisationId, first + index),
    );
    const found = await Promise.all(keys.map((key) => reader.one(changeByKey, key)));
    return found.filter((change) => change !== null);
  }
}
