import { Field, ObjectType } from 'type-graphql';
import { LintRule } from '../../domain/vocabulary';
import type { Finding } from './lint-facts';

@ObjectType({
  simpleResolvers: true,
  description:
    'A contradiction in what is recorded or printed: what stands there, and what would agree with the rest.',
})
export class LintFinding implements Pick<Finding, 'rule' | 'found' | 'expected'> {
  @Field(() => LintRule, { description: 'What sort of contradiction it is.' })
  rule: LintRule;

  @Field({ description: 'What stands there.' })
  found: string;

  @Field({ description: 'What would agree with the rest.' })
  expected: string;
}
