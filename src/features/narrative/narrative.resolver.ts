import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import type { RequestContext } from '../../graphql/request-context';
import type { AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition } from '../ambitions/ambition.type';
import type { MeasureFactsRecord } from './measure-facts';
import { MeasureFacts } from './narrative.type';
import { readFacts } from './read-facts';
import { requireQuarter } from './require-quarter.rules';

const QUARTER =
  'Label of a quarter, as in "2025-26 Q4": the newest reading of each measure up to its end. The newest of all if ' +
  'left out.';

@Resolver(() => Ambition)
export class AmbitionNarrativeResolver {
  @FieldResolver(() => [MeasureFacts], {
    complexity: listOf(3),
    description: 'What can be said of each of its measures, with nothing that the caller may not see.',
  })
  facts(
    @Root() ambition: AmbitionRecord,
    @Ctx() context: RequestContext,
    @Arg('period', () => String, { nullable: true, description: QUARTER }) period?: string | null,
  ): Promise<MeasureFactsRecord[]> {
    return readFacts(context, ambition.id, requireQuarter(period));
  }

  @FieldResolver(() => String, {
    description: 'The same in words, a paragraph for each measure with an empty line between them.',
  })
  async narrative(
    @Root() ambition: AmbitionRecord,
    @Ctx() context: RequestContext,
    @Arg('period', () => String, { nullable: true, description: QUARTER }) period?: string | null,
  ): Promise<string> {
    const facts = await readFacts(context, ambition.id, requireQuarter(period));
    return facts.length === 0 ? 'No measures yet.' : facts.map(({ paragraph }) => paragraph).join('\n\n');
  }
}
