import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { TrajectoryStatus } from '../../domain/vocabulary';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { AmbitionOrder } from './ambition-list.repository';
import { Ambition } from './ambition.type';

registerEnumType(AmbitionOrder, {
  name: 'AmbitionOrder',
  description: 'What a list of ambitions is sorted by.',
  valuesConfig: {
    POSITION: { description: "As the organisation's papers list them." },
    REFERENCE: { description: 'By reference.' },
    STATUS: {
      description:
        'By published status, the worst first: off trajectory, close, no data, establishing its baseline, ' +
        'on target, complete, then those without one.',
    },
    THEME: { description: 'By theme.' },
  },
});

export const AmbitionConnection = connectionType('Ambition', () => Ambition);

@InputType({ description: 'Which ambitions to give. Conditions add up; one left out does not narrow.' })
export class AmbitionFilter {
  @Field(() => [String], { nullable: true, description: 'Of the divisions with these codes.' })
  division?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Under one of these themes.' })
  theme?: string[] | null;

  @Field(() => [TrajectoryStatus], {
    nullable: true,
    description: 'With one of these published statuses now.',
  })
  status?: TrajectoryStatus[] | null;

  @Field(() => [TrajectoryStatus], {
    nullable: true,
    description: 'With one of these computed statuses in the newest quarter that was judged.',
  })
  computed?: TrajectoryStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: what is published differs from what is computed for the same quarter. False: it does not, or there is ' +
      'nothing to compare.',
  })
  differs?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Owned by this post.' })
  owner?: string | null;

  @Field(() => ID, { nullable: true, description: 'Supporting this priority.' })
  priority?: string | null;

  @Field(() => [String], { nullable: true, description: 'With one of these references.' })
  reference?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'With this text in reference, theme or descriptor, whatever the case of its letters.',
  })
  search?: string | null;
}

@ArgsType()
export class AmbitionsArgs extends PageArgs {
  @Field(() => AmbitionFilter, { nullable: true, description: 'Which ambitions to give.' })
  filter?: AmbitionFilter | null;

  @Field(() => AmbitionOrder, { defaultValue: AmbitionOrder.POSITION, description: 'What to sort by.' })
  orderBy: AmbitionOrder;
}
