import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ClinicState } from '../../domain/vocabulary';
import { Node } from '../../graphql/node.type';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars';
import type { ClinicRecord } from './clinic.repository';

type Shown = Pick<
  ClinicRecord,
  | 'id'
  | 'reference'
  | 'title'
  | 'heldOn'
  | 'state'
  | 'quorum'
  | 'themes'
  | 'pinnedAt'
  | 'openedAt'
  | 'closedAt'
  | 'version'
>;

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One performance clinic: a meeting of the senior management team that challenges, supports and recognises. It is ' +
    'drafted, published with its figures pinned, live while it is held, and closed with its minutes.',
})
export class Clinic implements Shown {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Reference, unique within the organisation, as in "CLINIC-2026-07-14".' })
  reference: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field(() => DateScalar, { description: 'The day that it is held.' })
  heldOn: string;

  @Field(() => ClinicState, { description: 'How far it has come.' })
  state: ClinicState;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of those invited must be there for it to decide; null where nobody counts.',
  })
  quorum: number | null;

  @Field(() => [String], { description: 'The themes that it is about; empty for all.' })
  themes: readonly string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment at which its figures were pinned; null before it is published.',
  })
  pinnedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was opened.' })
  openedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt: string | null;

  @Field(() => Int, { description: 'Grows with every edit; the cursor in the room is not part of it.' })
  version: number;
}
