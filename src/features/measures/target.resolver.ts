import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../graphql/access';
import { parsePeriod, type Period as PeriodRecord } from '../../domain/period';
import { Period } from '../../graphql/period.type';
import type { RequestContext } from '../../graphql/request-context';
import { AmbitionPayload } from '../ambitions/ambition.payload';
import type { AmbitionRecord } from '../ambitions/ambition.repository';
import { Ambition } from '../ambitions/ambition.type';
import type { BaselineRecord } from './baseline.repository';
import { Baseline } from './baseline.type';
import { displayStated, displayTarget } from './figure.rules';
import { MeasurePayload } from './measure.payload';
import { SetBaselineService } from './set-baseline.service';
import { SetTargetService } from './set-target.service';
import { SetBaselineInput, SetCompositeTargetInput, SetTargetInput } from './target.input';
import { targetOfAmbition, type TargetRecord } from './target.repository';
import { Target } from './target.type';

@Resolver(() => Target)
export class TargetResolver {
  constructor(private readonly targets: SetTargetService) {}

  @FieldResolver(() => String, {
    description: 'The target in words, as in "< 10%" or "8% reduction on baseline".',
  })
  display(@Root() target: TargetRecord): string {
    return displayTarget(target);
  }

  @Access('writeMeasure')
  @Mutation(() => MeasurePayload, { description: 'Sets the target of a measure.' })
  async setTarget(@Arg('input') input: SetTargetInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new MeasurePayload(await this.targets.setTarget(access, input));
  }

  @Access('writeMeasure')
  @Mutation(() => AmbitionPayload, {
    description: 'Sets the target of an ambition over its measures.',
  })
  async setCompositeTarget(
    @Arg('input') input: SetCompositeTargetInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new AmbitionPayload(await this.targets.setTarget(access, { ...input, kind: 'COMPOSITE' }));
  }
}

@Resolver(() => Ambition)
export class AmbitionTargetResolver {
  @FieldResolver(() => Target, {
    nullable: true,
    description: 'Its target over several measures, where it has one beside those of the measures.',
  })
  compositeTarget(
    @Root() ambition: AmbitionRecord,
    @Ctx() { reader }: RequestContext,
  ): Promise<TargetRecord | null> {
    return reader.one(targetOfAmbition, ambition.id);
  }
}

@Resolver(() => Baseline)
export class BaselineResolver {
  constructor(private readonly baselines: SetBaselineService) {}

  @FieldResolver(() => String, {
    description: 'The figure with its unit, with as many decimals as were written.',
  })
  display(@Root() baseline: BaselineRecord): string {
    return displayStated(baseline.value, baseline.unit);
  }

  @FieldResolver(() => Period, { description: 'The period it was read for.' })
  period(@Root() baseline: BaselineRecord): PeriodRecord | undefined {
    return parsePeriod(baseline.period);
  }

  @Access('writeMeasure')
  @Mutation(() => MeasurePayload, { description: 'Sets the baseline of a measure.' })
  async setBaseline(
    @Arg('input') input: SetBaselineInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new MeasurePayload(await this.baselines.setBaseline(access, input));
  }
}
