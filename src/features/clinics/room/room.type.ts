import { Field, ObjectType } from 'type-graphql';
import { ClinicView } from '../../../domain/vocabulary';
import { DateTimeScalar } from '../../../graphql/scalars';
import type { ClinicRoomRecord } from './room.repository';

@ObjectType({
  simpleResolvers: true,
  description:
    'What everybody in the room looks at. Whoever follows it goes where the presenter goes; a client may stay behind and ' +
    'come back to it at any time, since it always says where the presenter is now.',
})
export class ClinicRoom implements Pick<ClinicRoomRecord, 'view' | 'movedAt'> {
  @Field(() => ClinicView, { description: 'What is shown of the item.' })
  view: ClinicView;

  @Field(() => DateTimeScalar, {
    description: 'When the cursor was moved for the last time; before that, when the clinic was opened.',
  })
  movedAt: string;
}
