import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import type { OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { AddNeighbourSetInput } from './neighbour-set.input';
import { NeighbourSetPayload } from './neighbour-set.payload';
import { neighbourSetsOfOrganisation, type NeighbourSetRecord } from './neighbour-set.repository';
import { NeighbourSetService } from './neighbour-set.service';
import { NeighbourSet } from './neighbour-set.type';

@Resolver()
export class NeighbourSetResolver {
  constructor(private readonly sets: NeighbourSetService) {}

  @Access('writeBenchmark')
  @Mutation(() => NeighbourSetPayload, {
    description: 'Adds a set of councils that resemble this one.',
  })
  async addNeighbourSet(
    @Arg('input') input: AddNeighbourSetInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new NeighbourSetPayload(await this.sets.add(access, input));
  }
}

@Resolver(() => Organisation)
export class OrganisationNeighbourSetsResolver {
  @FieldResolver(() => [NeighbourSet], {
    description: 'The councils that resemble it, by set and the newest edition first.',
  })
  neighbourSets(
    @Root() organisation: OrganisationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<NeighbourSetRecord[]> {
    return reader.many(neighbourSetsOfOrganisation, organisation.id);
  }
}
