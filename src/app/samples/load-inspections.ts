import type { SampleInspection, SampleRecommendation } from '../../sample/sample.types';
import type { Loading } from './loading';

export async function loadInspections(loading: Loading): Promise<void> {
  const { inspections } = loading.services;
  for (const inspection of loading.sample.inspections) {
    const { reference } = inspection;
    const { id } = (await inspections.addInspection(loading.lead, inputOf(loading, inspection))).result;
    for (const { criterion, judgement, score } of inspection.judgements) {
      const command = loading.command('judgement', reference, criterion);
      await inspections.recordJudgement(loading.lead, {
        ...command,
        inspection: id,
        criterion,
        judgement,
        score: score ?? null,
      });
    }
    for (const recommendation of inspection.recommendations) {
      await loadRecommendation(loading, id, recommendation);
    }
  }
}

const inputOf = (loading: Loading, inspection: SampleInspection) => ({
  ...loading.command('inspection', inspection.reference),
  reference: inspection.reference,
  inspectorate: inspection.inspectorate,
  framework: inspection.framework,
  title: inspection.title,
  startedOn: inspection.startedOn,
  endedOn: inspection.endedOn ?? null,
  publishedOn: inspection.publishedOn ?? null,
  note: inspection.note ?? null,
});

async function loadRecommendation(
  loading: Loading,
  inspection: string,
  recommendation: SampleRecommendation,
): Promise<void> {
  const { recommendations, evidence } = loading.services;
  const { reference, title, response, nextPriorities } = recommendation;
  const input = {
    ...loading.command('recommendation', reference),
    inspection,
    reference,
    title,
    response,
    nextPriorities,
    targets: recommendation.targets ?? [],
    leadOwners: loading.ids('owner', recommendation.leadOwners),
  };
  const id = await loading.keep(
    'recommendation',
    reference,
    recommendations.addRecommendation(loading.lead, input),
  );
  for (const update of recommendation.updates) {
    const command = loading.command('recommendation', reference, update.period);
    await recommendations.recordStatus(loading.lead, { ...command, recommendation: id, ...update });
  }
  for (const [index, item] of recommendation.evidence.entries()) {
    const command = loading.command('recommendation', reference, 'evidence', index);
    await evidence.add(loading.lead, { ...command, recommendation: id, ...item });
  }
}
