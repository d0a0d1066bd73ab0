import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PlanStatus } from '../../domain/vocabulary';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { DateScalar } from '../../graphql/scalars';
import type { ActionListArgs, ActionOrder } from './action.repository';
import { Action } from './action.type';

export const ActionConnection = connectionType('Action', () => Action);

const Order: { readonly [Name in ActionOrder]: Name } = {
  DUE_DATE: 'DUE_DATE',
  REFERENCE: 'REFERENCE',
  STATUS: 'STATUS',
};

registerEnumType(Order, {
  name: 'ActionOrder',
  description: 'What a list of actions is sorted by.',
  valuesConfig: {
    DUE_DATE: { description: 'The first due first; those without a due date last.' },
    REFERENCE: { description: 'By reference.' },
    STATUS: { description: 'By status in the order of PlanStatus, then by reference.' },
  },
});

@InputType({ description: 'Which actions to give. Conditions add up; one left out does not narrow.' })
export class ActionFilter {
  @Field(() => [PlanStatus], { nullable: true, description: 'With one of these statuses.' })
  status?: PlanStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'That this post is accountable for.' })
  owner?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whose owner belongs to the division with this code, as in "ASC".',
  })
  division?: string | null;

  @Field(() => ID, { nullable: true, description: 'That deliver this area of action.' })
  areaOfAction?: string | null;

  @Field(() => ID, { nullable: true, description: 'That deliver this ambition.' })
  ambition?: string | null;

  @Field(() => ID, { nullable: true, description: 'That deliver this recommendation.' })
  recommendation?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due before this day.' })
  dueBefore?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due after this day.' })
  dueAfter?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: due before today and open. False: all others.',
  })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: neither COMPLETE nor EMBEDDED nor CANCELLED. False: one of them.',
  })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: 'With this text in reference, title or description.' })
  search?: string | null;
}

@ArgsType()
export class ActionsArgs extends PageArgs {
  @Field(() => ActionFilter, { nullable: true, description: 'Which actions to give.' })
  filter?: ActionFilter | null;

  @Field(() => Order, { defaultValue: 'DUE_DATE', description: 'What the list is sorted by.' })
  orderBy: ActionOrder;
}

export const listArgs = ({ filter, orderBy }: ActionsArgs, today: string): ActionListArgs => ({
  ...filter,
  orderBy,
  today,
});
