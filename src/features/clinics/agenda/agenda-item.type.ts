import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AgendaItemKind, AgendaItemState, ExceptionKind, Severity } from '../../../domain/vocabulary';
import { DateTimeScalar } from '../../../graphql/scalars';
import type { AgendaException as ExceptionOfItem } from './agenda-exception';
import type { AgendaItemRecord } from './agenda-item.repository';

@ObjectType({
  simpleResolvers: true,
  description: 'A call for attention about the subject of an item, as it was when the agenda was built.',
})
export class AgendaException implements Pick<ExceptionOfItem, 'kind' | 'severity' | 'explanation'> {
  @Field(() => ExceptionKind, { description: 'Why it calls for attention.' })
  kind: ExceptionKind;

  @Field(() => Severity, { description: 'How much it calls for attention.' })
  severity: Severity;

  @Field({ description: 'Why, in one sentence. It never writes a suppressed number.' })
  explanation: string;
}

type Shown = Pick<
  AgendaItemRecord,
  | 'id'
  | 'kind'
  | 'title'
  | 'why'
  | 'position'
  | 'plannedMinutes'
  | 'state'
  | 'begunAt'
  | 'sensitive'
  | 'kept'
  | 'droppedAt'
  | 'version'
>;

@ObjectType({
  simpleResolvers: true,
  description: 'One item of the agenda of a clinic: what is spoken about, why, and for how long.',
})
export class AgendaItem implements Shown {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => AgendaItemKind, { description: 'What sort of item it is.' })
  kind: AgendaItemKind;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'Why it is on the agenda, in plain words.' })
  why: string;

  @Field(() => Int, {
    description: 'Its place among the items that stand, from 1; the last one if it was dropped.',
  })
  position: number;

  @Field(() => Int, { description: 'How many minutes are planned for it.' })
  plannedMinutes: number;

  @Field(() => AgendaItemState, { description: 'How far it has come.' })
  state: AgendaItemState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was begun for the last time; null while it is not open.',
  })
  begunAt: string | null;

  @Field({
    description: 'True where it and its outcomes stay with those who were asked to the clinic.',
  })
  sensitive: boolean;

  @Field(() => [String], {
    description:
      'What people have changed and the next build therefore leaves as it is: "title", "plannedMinutes", "sensitive", ' +
      '"place", "dropped" or "restored".',
  })
  kept: readonly string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was taken off the agenda; null while it stands.',
  })
  droppedAt: string | null;

  @Field(() => Int, { description: 'Grows with every edit, and whenever it is begun or ended.' })
  version: number;
}
