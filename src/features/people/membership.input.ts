import { Field, ID, InputType } from 'type-graphql';
import { Role } from '../../domain/vocabulary';
import { CommandInput, EditInput } from '../../graphql/command.input';
import { DateScalar } from '../../graphql/scalars';

@InputType({ description: 'Whom to let in, and as what.' })
export class GrantMembershipInput extends CommandInput {
  @Field({ description: 'The subject of their tokens, as their issuer has it; at most 255 characters.' })
  subject: string;

  @Field(() => String, {
    nullable: true,
    description: 'The issuer whose subject it is; left out for any issuer of the organisation.',
  })
  issuer?: string | null;

  @Field(() => Role, { description: 'As what they are let in; not PUBLIC.' })
  role: Role;

  @Field(() => [ID], {
    nullable: true,
    description: 'The divisions that their writing is limited to; left out for the whole organisation.',
  })
  divisions?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The post that they hold, as its owner.' })
  post?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of access; left out for today.' })
  startsOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of access; left out where none is known.',
  })
  endsOn?: string | null;
}

@InputType({ description: 'What to change on a membership. A field left out stays as it is.' })
export class ChangeMembershipInput extends EditInput {
  @Field(() => ID, { description: 'The membership.' })
  membership: string;

  @Field(() => Role, { nullable: true, description: 'As what they are let in; not PUBLIC.' })
  role?: Role | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The divisions that their writing is limited to; null for the whole organisation.',
  })
  divisions?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The post that they hold, as its owner; null for none.' })
  post?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of access.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of access; null for no end.' })
  endsOn?: string | null;
}

@InputType({ description: 'The foreseen end of a membership.' })
export class EndMembershipInput extends EditInput {
  @Field(() => ID, { description: 'The membership.' })
  membership: string;

  @Field(() => DateScalar, { description: 'The last day of access. A day that is past ends it at once.' })
  on: string;

  @Field({ description: 'Why. It is kept with the membership and does not enter the change log.' })
  reason: string;
}

@InputType({ description: 'The end of a membership at once.' })
export class RevokeMembershipInput extends EditInput {
  @Field(() => ID, { description: 'The membership.' })
  membership: string;

  @Field({ description: 'Why. It is kept with the membership and does not enter the change log.' })
  reason: string;
}
