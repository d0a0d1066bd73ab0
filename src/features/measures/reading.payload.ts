import { Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
import { LoggedPayload, payloadType } from '../changes/payload';
import { readingById, type ReadingRecord } from './reading.repository';
import { Reading } from './reading.type';

export const ReadingPayload = payloadType('Reading', 'reading', () => Reading, readingById, {
  nullable: true,
  description:
    'The reading as it stands now; null for a service token that records readings and may not see what is not published.',
});

@ObjectType({ description: 'What a mutation did that recorded many readings.' })
export class ReadingsPayload extends LoggedPayload<{ ids: readonly string[] }> {
  @Field(() => [Reading], {
    description: 'The readings in the order in which they were handed in, as far as the caller may see them.',
  })
  async readings(@Ctx() { reader }: RequestContext): Promise<ReadingRecord[]> {
    const found = await Promise.all(this.applied.result.ids.map((id) => reader.one(readingById, id)));
    return found.filter((reading) => reading !== null);
  }
}
