import { Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
import { LoggedPayload, payloadType } from '../changes/payload';
import { nationalSetById, type NationalSetRecord } from './national-set.repository';
import { NationalSet } from './national-set.type';

export const NationalSetPayload = payloadType(
  'NationalSet',
  'nationalSet',
  () => NationalSet,
  nationalSetById,
);

@ObjectType({ description: 'What a mutation did that loaded many national sets.' })
export class NationalSetsPayload extends LoggedPayload<{ ids: readonly string[] }> {
  @Field(() => [NationalSet], { description: 'The sets in the order in which they were handed in.' })
  async nationalSets(@Ctx() { reader }: RequestContext): Promise<NationalSetRecord[]> {
    const found = await Promise.all(this.applied.result.ids.map((id) => reader.one(nationalSetById, id)));
    return found.filter((set) => set !== null);
  }
}
