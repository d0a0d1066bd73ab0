import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { worth } from '../../../graphql/cost';
import type { RequestContext } from '../../../graphql/request-context';
import type { ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { minutesHtml } from './minutes-html';
import { minutesMarkdown } from './minutes-markdown.rules';
import type { MinutesRecord } from './minutes.rules';
import { Minutes } from './minutes.type';
import { readMinutes } from './read-minutes';

@Resolver(() => Clinic)
export class ClinicMinutesResolver {
  @FieldResolver(() => Minutes, {
    nullable: true,
    complexity: worth(100),
    description: 'Its minutes; null before it is closed.',
  })
  minutes(
    @Root() clinic: ClinicRecord,
    @Ctx() context: RequestContext,
    @Arg('beyondRoom', () => Boolean, {
      defaultValue: true,
      description:
        'True: fit to be passed on, without anything that is sensitive. False: with what is sensitive, for those who were asked ' +
        'to the clinic; for everybody else as if it were true.',
    })
    beyondRoom: boolean,
  ): Promise<MinutesRecord | null> {
    return readMinutes(context, clinic, beyondRoom);
  }
}

@Resolver(() => Minutes)
export class MinutesResolver {
  @FieldResolver(() => String, {
    description: 'The same as a text in Markdown. Whatever people wrote stands in it letter by letter.',
  })
  markdown(@Root() minutes: MinutesRecord): string {
    return minutesMarkdown(minutes);
  }

  @FieldResolver(() => String, { description: 'That text as HTML, without a page around it.' })
  html(@Root() minutes: MinutesRecord): string {
    return minutesHtml(minutesMarkdown(minutes));
  }
}
