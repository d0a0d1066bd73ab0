import { Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
import { LoggedPayload } from '../changes/payload';
import { ChangeSubject } from '../changes/subject.type';
import { subjectOf } from '../changes/subjects';

@ObjectType('RulesPayload', { description: 'What a choice of rules did.' })
export class RulesPayload extends LoggedPayload<{ id: string; type: string }> {
  @Field(() => ChangeSubject, {
    nullable: true,
    description: 'What is judged by them: the measure or the organisation.',
  })
  subject(@Ctx() { reader }: RequestContext): Promise<object | null> {
    const { id, type } = this.applied.result;
    return subjectOf(reader, type === 'Measure' ? 'Measure' : 'Organisation', id);
  }
}
