import { Field, ObjectType } from 'type-graphql';
import { Role } from '../../domain/vocabulary';

@ObjectType({ simpleResolvers: true, description: 'Who the caller is here, and what limits them.' })
export class Me {
  @Field(() => Role, {
    description: 'As what they are let in. What a service token may do goes by its scopes instead.',
  })
  role: Role;
}
