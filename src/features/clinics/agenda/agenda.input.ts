import { Field, ID, InputType, Int } from 'type-graphql';
import { AgendaItemKind, ClinicSubjectType } from '../../../domain/vocabulary';
import { CommandInput, EditInput } from '../../../graphql/command.input';
import type { AddAgendaItem, DropAgendaItem, UpdateAgendaItem } from './agenda-item.service';
import type { BuildAgenda, ReorderAgenda } from './agenda.service';

@InputType({ description: 'Whose agenda to build.' })
export class BuildAgendaInput extends CommandInput implements BuildAgenda {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;
}

@InputType({ description: 'An item that people put on an agenda.' })
export class AddAgendaItemInput extends CommandInput implements AddAgendaItem {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Why it is there.' })
  why?: string | null;

  @Field(() => AgendaItemKind, { nullable: true, description: 'What sort of item it is; OTHER if left out.' })
  kind?: AgendaItemKind | null;

  @Field(() => ClinicSubjectType, {
    nullable: true,
    description: 'What sort of thing it is about; with `subject`.',
  })
  subjectType?: ClinicSubjectType | null;

  @Field(() => ID, { nullable: true, description: 'What it is about; with `subjectType`.' })
  subject?: string | null;

  @Field(() => Int, { description: 'How many minutes are planned for it, from 1 to 480.' })
  plannedMinutes: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where it and its outcomes stay with those who were asked to the clinic.',
  })
  sensitive?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The item that it comes after; left out, it comes after the last of its kind.',
  })
  after?: string | null;
}

@InputType({ description: 'What to change of an item of an agenda. A field left out stays as it is.' })
export class UpdateAgendaItemInput extends EditInput implements UpdateAgendaItem {
  @Field(() => ID, { description: 'The item.' })
  item: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  title?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes are planned for it, from 1 to 480.' })
  plannedMinutes?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where it and its outcomes stay with those who were asked to the clinic.',
  })
  sensitive?: boolean | null;
}

@InputType({ description: 'Which item of an agenda.' })
export class DropAgendaItemInput extends EditInput implements DropAgendaItem {
  @Field(() => ID, { description: 'The item.' })
  item: string;
}

@InputType({ description: 'An agenda in a new order.' })
export class ReorderAgendaInput extends CommandInput implements ReorderAgenda {
  @Field(() => ID, { description: 'The clinic.' })
  clinic: string;

  @Field(() => [ID], {
    description: 'Every item that stands on it, each once, in the order in which they are to stand.',
  })
  items: string[];
}
