import { Field, ID, InputType } from 'type-graphql';
import { StatusAxis } from '../../changes/catalogue';
import { AnyStatus } from '../../domain/vocabulary';
import type { FeedConditions } from './feed-filter';

@InputType({
  description:
    'Which changes to deliver. Conditions add up; one left out does not narrow; within one, any of its values fits. ' +
    'What a change concerns is settled when it is made and counts whatever is moved later; what it takes away, as an ' +
    'ambition from its owner, it concerns too. A list has from 1 to 100 entries.',
})
export class FeedFilter implements Pick<FeedConditions, 'division' | 'theme' | 'owner' | 'ambition'> {
  @Field(() => [String], {
    nullable: true,
    description:
      'Concerning one of the divisions with these codes: their ambitions with what is linked to them, and what their posts ' +
      'answer for.',
  })
  division?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Concerning an ambition under one of these themes, or what is linked to it.',
  })
  theme?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Concerning what one of these posts owns, leads, sponsors or contributes to.',
  })
  owner?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Concerning one of these ambitions: itself, its measures, or an action or recommendation linked to it.',
  })
  ambition?: string[] | null;
}

@InputType({
  description: 'Which changes to deliver: as FeedFilter, and by what a status has become.',
})
export class StatusFeedFilter extends FeedFilter implements FeedConditions {
  @Field(() => [StatusAxis], {
    nullable: true,
    description: 'Changes of a status on one of these axes only.',
  })
  axis?: StatusAxis[] | null;

  @Field(() => [AnyStatus], { nullable: true, description: 'Changes of a status to one of these only.' })
  status?: AnyStatus[] | null;
}
