import { Field, InputType, Int } from 'type-graphql';

/** What every mutation takes. */
@InputType()
export abstract class CommandInput {
  @Field({ description: 'Slug of the organisation, as in "leicester".' })
  organisation: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Any text that is new for each request, at most 200 characters. A retry under the same key is applied once ' +
      'and gets the first answer; the same key with other input is refused.',
  })
  idempotencyKey?: string | null;
}

/** What a mutation takes that edits something people may be editing at the same time. */
@InputType()
export abstract class EditInput extends CommandInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read. If it has grown since, the edit is refused with CONFLICT.',
  })
  expectedVersion?: number | null;
}
