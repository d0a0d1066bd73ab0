import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { forEachOf } from '../../graphql/cost';
import { Access } from '../../graphql/access';
import { AsAt } from '../../graphql/as-at';
import { badInput, notFound } from '../../domain/errors';
import { demand } from '../../domain/policy';
import type { RequestContext } from '../../graphql/request-context';
import { askWhatIf } from './ask-what-if';
import type { WhatIfRecord } from './what-if.rules';
import { WhatIf, WhatIfInput } from './what-if.type';

const MOST = 20;

@ArgsType()
class WhatIfArgs {
  @Field({ description: 'Slug of the organisation, as in "leicester".' })
  organisation: string;

  @Field({ description: 'Reference of the ambition, as in "CYP4a".' })
  reference: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The one measure that the choices are for; all if left out.',
  })
  measure?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The quarter to judge, as in "2025-26 Q4"; the newest one that was judged if left out.',
  })
  period?: string | null;
}

@Resolver()
export class WhatIfResolver {
  @Access('readWorkInProgress')
  @AsAt()
  @Query(() => [WhatIf], {
    complexity: forEachOf('choices', 50),
    description:
      'What the status of an ambition would be under other choices: target, dates, basis, tolerance, profile or ' +
      'rule set. Nothing is written.',
  })
  async whatIf(
    @Args() args: WhatIfArgs,
    @Arg('choices', () => [WhatIfInput], { description: `One to ${MOST} sets of choices to compare.` })
    choices: WhatIfInput[],
    @Ctx() { access, reader }: RequestContext,
  ): Promise<readonly WhatIfRecord[]> {
    demand(access, 'readWorkInProgress');
    if (choices.length === 0 || choices.length > MOST) throw badInput('choices', `From 1 to ${MOST}.`);
    const answers = await askWhatIf(reader, args, choices);
    if (!answers) throw notFound('reference', 'ambition');
    return answers;
  }
}
