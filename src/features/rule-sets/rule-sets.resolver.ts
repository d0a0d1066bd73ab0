import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { RULE_SETS } from '../../domain/trajectory/rule-sets';
import type { RequestContext } from '../../graphql/request-context';
import type { MeasureRecord } from '../measures/measure.repository';
import { Measure } from '../measures/measure.type';
import type { OrganisationRecord } from '../organisations/organisation.repository';
import { Organisation } from '../organisations/organisation.type';
import { ChooseRulesService } from './choose-rules.service';
import { effectiveRules, type EffectiveRules } from './effective-rules.rules';
import { rulesOfOrganisation } from './rule-choice.repository';
import { rulesFor } from './rules-for';
import { ChooseRulesInput } from './rule-sets.input';
import { RulesPayload } from './rule-sets.payload';
import { RuleSet, Rules } from './rule-sets.type';

@Resolver()
export class RuleSetsResolver {
  constructor(private readonly rules: ChooseRulesService) {}

  @Access('readPublished')
  @Query(() => [RuleSet], { description: 'Every rule set there is, with what it says clause by clause.' })
  ruleSets(): object[] {
    return [...RULE_SETS];
  }

  @Access('writeRules')
  @Mutation(() => RulesPayload, {
    description: 'Chooses how an organisation or a measure is judged. Nothing that is published changes.',
  })
  async chooseRules(
    @Arg('input') input: ChooseRulesInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new RulesPayload(await this.rules.choose(access, input));
  }
}

@Resolver(() => Organisation)
export class OrganisationRulesResolver {
  @FieldResolver(() => Rules, {
    description: 'How its measures are judged where they have no rules of their own.',
  })
  async rules(
    @Root() organisation: OrganisationRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<EffectiveRules> {
    const chosen = await reader.one(rulesOfOrganisation, organisation.id);
    return effectiveRules(chosen?.organisation ?? null, null);
  }
}

@Resolver(() => Measure)
export class MeasureRulesResolver {
  @FieldResolver(() => Rules, { description: 'How it is judged.' })
  async rules(@Root() measure: MeasureRecord, @Ctx() { reader }: RequestContext): Promise<EffectiveRules> {
    return rulesFor(reader, measure.id);
  }

  @FieldResolver(() => Int, { description: "Days after a period's end by which its reading is due." })
  async dueWithinDays(@Root() measure: MeasureRecord, @Ctx() { reader }: RequestContext): Promise<number> {
    return measure.ownDueWithinDays ?? (await rulesFor(reader, measure.id)).dueWithinDays;
  }
}
