import type { SampleAmbition, SampleMeasure } from '../../sample/sample.types';
import { loadPrinted } from './load-printed';
import type { Loading } from './loading';

export async function loadAmbitions(loading: Loading): Promise<void> {
  for (const ambition of loading.sample.ambitions) await loadAmbition(loading, ambition);
}

async function loadAmbition(loading: Loading, ambition: SampleAmbition): Promise<void> {
  const { ambitions, closings, targets, statuses } = loading.services;
  const { reference, theme, descriptor, compositeTarget } = ambition;
  const input = {
    ...loading.command('ambition', reference),
    reference,
    theme,
    descriptor,
    division: loading.id('division', ambition.division),
    owner: loading.id('owner', ambition.owner),
    priorities: ambition.priorities.map(({ plan, number }) => loading.id('priority', `${plan}/${number}`)),
    recommendations: loading.ids('recommendation', ambition.recommendations),
  };
  const id = await loading.keep('ambition', reference, ambitions.addAmbition(loading.lead, input));
  for (const [index, measure] of ambition.measures.entries()) {
    await loadMeasure(loading, id, `${reference}/${index + 1}`, measure);
  }
  if (compositeTarget) {
    const command = loading.command('ambition', reference, 'target');
    await targets.setTarget(loading.lead, {
      ...command,
      ambition: reference,
      kind: 'COMPOSITE',
      ...compositeTarget,
    });
  }
  if (ambition.closed) {
    const { on, evidence } = ambition.closed;
    const command = loading.command('ambition', reference, 'closed');
    await closings.close(loading.lead, { ...command, ambition: id, closedOn: on, evidence });
  }
  for (const status of ambition.statuses) {
    const command = loading.command('ambition', reference, status.period);
    await statuses.publish(loading.lead, { ...command, reference, ...status });
  }
}

async function loadMeasure(
  loading: Loading,
  ambition: string,
  key: string,
  sample: SampleMeasure,
): Promise<void> {
  const { measures, baselines, targets, readings } = loading.services;
  const { baseline, target, readings: taken, benchmarks, ...described } = sample;
  const added = await measures.addMeasure(loading.lead, {
    ...loading.command('measure', key),
    ambition,
    ...described,
  });
  const measure = added.result.id;
  if (baseline) {
    const input = { ...loading.command('measure', key, 'baseline'), measure, ...baseline };
    await baselines.setBaseline(loading.lead, input);
  }
  await targets.setTarget(loading.lead, { ...loading.command('measure', key, 'target'), measure, ...target });
  for (const { printed, ...reading } of taken) {
    const command = loading.command('measure', key, reading.period, reading.basis);
    await readings.recordReading(loading.lead, { ...command, measure, ...reading });
    await loadPrinted(loading, { measure, period: reading.period, basis: reading.basis }, key, printed ?? []);
  }
  if (benchmarks) {
    const others = benchmarks.map((benchmark) => ({ ...benchmark, measure }));
    const command = loading.command('measure', key, 'benchmarks');
    await loading.services.benchmarks.recordMany(loading.lead, { ...command, benchmarks: others });
  }
}
