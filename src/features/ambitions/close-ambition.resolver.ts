import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import { CloseAmbitionInput, ReopenAmbitionInput } from './ambition.input';
import { AmbitionPayload } from './ambition.payload';
import { CloseAmbitionService } from './close-ambition.service';

@Resolver()
export class CloseAmbitionResolver {
  constructor(private readonly closings: CloseAmbitionService) {}

  @Access('publishStatus')
  @Mutation(() => AmbitionPayload, {
    description: 'Closes an ambition with evidence: from that day on it is computed as COMPLETE.',
  })
  async closeAmbition(
    @Arg('input') input: CloseAmbitionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AmbitionPayload(await this.closings.close(access, input));
  }

  @Access('publishStatus')
  @Mutation(() => AmbitionPayload, {
    description: 'Opens a closed ambition again. Its evidence stays.',
  })
  async reopenAmbition(
    @Arg('input') input: ReopenAmbitionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AmbitionPayload(await this.closings.reopen(access, input));
  }
}
