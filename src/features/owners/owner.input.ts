import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { DateScalar } from '../../graphql/scalars';
import { Owner } from './owner.type';

export const OwnerConnection = connectionType('Owner', () => Owner);

@InputType({ description: 'Which owners to give. Conditions add up; one left out does not narrow.' })
export class OwnerFilter {
  @Field(() => String, { nullable: true, description: 'Of the division with this code.' })
  division?: string | null;

  @Field(() => String, { nullable: true, description: 'With exactly this post.' })
  post?: string | null;
}

@ArgsType()
export class OwnersArgs extends PageArgs {
  @Field(() => OwnerFilter, { nullable: true, description: 'Which owners to give.' })
  filter?: OwnerFilter | null;
}

@InputType({ description: 'A new post.' })
export class AddOwnerInput extends CommandInput {
  @Field({ description: 'The post, new within the organisation.' })
  post: string;

  @Field(() => String, { nullable: true, description: 'Who holds it.' })
  holder?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mailbox of the post, to which notifications are sent.',
  })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post it reports to.' })
  reportsTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The division it belongs to.' })
  division?: string | null;
}

@InputType({ description: 'What to change on a post. A field left out stays as it is.' })
export class UpdateOwnerInput extends EditInput {
  @Field(() => ID, { description: 'The owner.' })
  owner: string;

  @Field(() => String, { nullable: true, description: 'The post.' })
  post?: string | null;

  @Field(() => String, { nullable: true, description: 'Who holds it; null clears it.' })
  holder?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mailbox of the post, to which notifications are sent; null clears it.',
  })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The post it reports to; null puts it at the top.' })
  reportsTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The division it belongs to; null clears it.' })
  division?: string | null;
}

@InputType({ description: 'The end of a post.' })
export class RetireOwnerInput extends EditInput {
  @Field(() => ID, { description: 'The owner.' })
  owner: string;

  @Field(() => DateScalar, { description: 'The last day of the post.' })
  on: string;
}
