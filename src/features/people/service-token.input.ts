import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ServiceScope } from '../../domain/vocabulary';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { PageArgs } from '../../graphql/pagination';
import { DateScalar } from '../../graphql/scalars';

@InputType({ description: 'A token for a program.' })
export class IssueServiceTokenInput extends CommandInput {
  @Field({ description: 'What it is for, as in "Nightly report". No name of a person.' })
  name: string;

  @Field(() => [ServiceScope], { description: 'What it may be used for, and nothing else; at least one.' })
  scopes: ServiceScope[];

  @Field(() => DateScalar, { description: 'The last day on which it is taken: at most a year ahead.' })
  expiresOn: string;
}

@InputType({ description: 'The end of a service token at once.' })
export class RevokeServiceTokenInput extends EditInput {
  @Field(() => ID, { description: 'The service token, by its id.' })
  token: string;

  @Field({ description: 'Why. It is kept with the token and does not enter the change log.' })
  reason: string;
}

@ArgsType()
export class ServiceTokensArgs extends PageArgs {
  @Field({ description: 'Slug of the organisation, as in "leicester".' })
  organisation: string;
}
