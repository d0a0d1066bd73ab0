import { ArgsType, Field, InputType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { Membership } from './membership.type';

export const MembershipConnection = connectionType('Membership', () => Membership);

@InputType({ description: 'Which memberships to give. Conditions add up; one left out does not narrow.' })
export class MembershipFilter {
  @Field(() => String, { nullable: true, description: 'Of exactly this subject.' })
  subject?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those that give access today. False: all others, past and to come.',
  })
  standing?: boolean | null;
}

@ArgsType()
export class MembershipsArgs extends PageArgs {
  @Field({ description: 'Slug of the organisation, as in "leicester".' })
  organisation: string;

  @Field(() => MembershipFilter, { nullable: true, description: 'Which memberships to give.' })
  filter?: MembershipFilter | null;
}
