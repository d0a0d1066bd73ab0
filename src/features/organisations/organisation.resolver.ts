import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import type { RequestContext } from '../../graphql/request-context';
import { AddDivisionInput, UpdateDivisionInput, UpdateOrganisationInput } from './organisation.input';
import { DivisionPayload, OrganisationPayload } from './organisation.payload';
import {
  allOrganisations,
  divisionsOfOrganisation,
  organisationById,
  organisationBySlug,
  type DivisionRecord,
  type OrganisationRecord,
} from './organisation.repository';
import { OrganisationService } from './organisation.service';
import { Division, Organisation } from './organisation.type';

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @Access('readPublished')
  @AsAt()
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation by its slug; null where there is none that the caller may see.',
  })
  organisation(
    @Arg('slug', { description: 'As in "leicester".' }) slug: string,
    @Ctx() { reader }: RequestContext,
  ): Promise<OrganisationRecord | null> {
    return reader.one(organisationBySlug, slug);
  }

  @Access('readPublished')
  @AsAt()
  @Query(() => [Organisation], {
    name: 'organisations',
    description: 'Every organisation that the caller may see: their own, or all of them for the public.',
  })
  all(@Ctx() { reader }: RequestContext): Promise<OrganisationRecord[]> {
    return reader.many(allOrganisations, 'all');
  }

  @FieldResolver(() => [Division], { description: 'Its divisions by code.' })
  divisions(
    @Root() organisation: OrganisationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<DivisionRecord[]> {
    return reader.many(divisionsOfOrganisation, organisation.id);
  }

  @Access('writeOrganisation')
  @Mutation(() => OrganisationPayload, { description: 'Changes the organisation itself.' })
  async updateOrganisation(
    @Arg('input') input: UpdateOrganisationInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new OrganisationPayload(await this.organisations.update(access, input));
  }

  @Access('writeOrganisation')
  @Mutation(() => DivisionPayload, { description: 'Adds a division.' })
  async addDivision(
    @Arg('input') input: AddDivisionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new DivisionPayload(await this.organisations.addDivision(access, input));
  }

  @Access('writeOrganisation')
  @Mutation(() => DivisionPayload, { description: 'Renames a division.' })
  async updateDivision(
    @Arg('input') input: UpdateDivisionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new DivisionPayload(await this.organisations.updateDivision(access, input));
  }
}

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation it is a part of.' })
  organisation(
    @Root() division: DivisionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<OrganisationRecord | null> {
    return reader.one(organisationById, division.organisationId);
  }
}
