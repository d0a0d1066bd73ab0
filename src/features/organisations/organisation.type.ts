import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type';
import type { DivisionRecord, OrganisationRecord } from './organisation.repository';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A council department that runs its own framework. Nothing of it crosses to another.',
})
export class Organisation implements Pick<
  OrganisationRecord,
  'id' | 'slug' | 'name' | 'department' | 'councilCode' | 'version'
> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Short name for addresses and arguments, as in "leicester".' })
  slug: string;

  @Field({ description: 'The council.' })
  name: string;

  @Field({ description: 'The department of the council whose framework this is.' })
  department: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the council in national data, as in "E06000016".',
  })
  councilCode: string | null;

  @Field(() => Int, { description: 'Grows with every edit.' })
  version: number;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A part of an organisation: adult social care, children's services, education.",
})
export class Division implements Pick<DivisionRecord, 'id' | 'code' | 'name' | 'version'> {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Short code, unique within the organisation, as in "ASC".' })
  code: string;

  @Field({ description: 'The name of the division.' })
  name: string;

  @Field(() => Int, { description: 'Grows with every edit.' })
  version: number;
}
