import { Field, ID, InputType } from 'type-graphql';
import type { FeedConditions } from '../changes/feed-filter';

@InputType({
  description:
    'What to count. Conditions add up; one left out does not narrow; within one, any of its values fits. A list has from ' +
    '1 to 100 entries. Each count is that of the list beside it under the same conditions, where the list has them.',
})
export class SummaryFilter implements Pick<FeedConditions, 'division' | 'theme' | 'owner'> {
  @Field(() => [String], {
    nullable: true,
    description:
      'Of the divisions with these codes: their ambitions; the actions and areas of action that their posts are ' +
      'accountable for; the recommendations that their posts lead on or their ambitions answer.',
  })
  division?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Under one of these themes: ambitions, and the actions and recommendations linked to them. An area of action has no ' +
      'theme, so none is counted.',
  })
  theme?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Of these posts: the ambitions, actions and areas of action that they are accountable for, and the recommendations ' +
      'that they lead on.',
  })
  owner?: string[] | null;
}
