import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import { connect } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/request-context';
import { notePeople } from './note-people';
import { requirePeople } from './require-people';
import { IssueServiceTokenInput, RevokeServiceTokenInput, ServiceTokensArgs } from './service-token.input';
import { IssuedServiceTokenPayload, ServiceTokenPayload } from './service-token.payload';
import { serviceTokensOfOrganisation } from './service-token.repository';
import { ServiceTokenService } from './service-token.service';
import { ServiceTokenConnection } from './service-token.type';

@Resolver()
export class ServiceTokenResolver {
  constructor(private readonly tokens: ServiceTokenService) {}

  @Access('managePeople')
  @AsAt()
  @Query(() => ServiceTokenConnection, {
    description: 'The service tokens of an organisation by name, those that have ended with them.',
  })
  async serviceTokens(
    @Args() { organisation, first, after }: ServiceTokensArgs,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const id = await requirePeople(context, organisation);
    const { reader } = context;
    return connect(ServiceTokenConnection, reader, serviceTokensOfOrganisation, id, { first, after }, {});
  }

  @Access('managePeople')
  @Mutation(() => IssuedServiceTokenPayload, {
    description:
      'Issues a token for a program, limited to what its scopes say. The answer shows it once; it is kept nowhere.',
  })
  async issueServiceToken(
    @Arg('input') input: IssueServiceTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const issued = await this.tokens.issue(context.access, input);
    const { id: serviceToken } = issued.result;
    const { scopes, expiresOn } = input;
    if (issued.token !== null)
      notePeople(context, 'TOKEN_ISSUED', 'issueServiceToken', { serviceToken, scopes, expiresOn });
    return new IssuedServiceTokenPayload(issued);
  }

  @Access('managePeople')
  @Mutation(() => ServiceTokenPayload, {
    description: 'Ends a service token at once; live subscriptions that it opened are closed.',
  })
  async revokeServiceToken(
    @Arg('input') input: RevokeServiceTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const applied = await this.tokens.revoke(context.access, input);
    notePeople(context, 'TOKEN_REVOKED', 'revokeServiceToken', { serviceToken: applied.result.id });
    return new ServiceTokenPayload(applied);
  }
}
