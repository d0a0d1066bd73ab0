import type { SampleArea, SamplePlan, SamplePriority } from '../../sample/sample.types';
import type { Loading } from './loading';

export async function loadPlans(loading: Loading): Promise<void> {
  for (const plan of loading.sample.plans) {
    const { reference, name, description, startsOn, endsOn } = plan;
    const input = { ...loading.command('plan', reference), reference, name, description, startsOn, endsOn };
    const { id } = (await loading.services.plans.addPlan(loading.lead, input)).result;
    for (const priority of plan.priorities) await loadPriority(loading, plan, id, priority);
  }
}

async function loadPriority(
  loading: Loading,
  plan: SamplePlan,
  planId: string,
  priority: SamplePriority,
): Promise<void> {
  const { number, title, iStatements, weStatements } = priority;
  const reference = `${plan.reference}/${number}`;
  const input = {
    ...loading.command('priority', reference),
    plan: planId,
    number,
    title,
    iStatements,
    weStatements,
    sponsor: loading.optionalId('owner', priority.sponsor),
  };
  const id = await loading.keep(
    'priority',
    reference,
    loading.services.plans.addPriority(loading.lead, input),
  );
  for (const area of priority.areasOfAction) await loadArea(loading, id, area);
}

async function loadArea(loading: Loading, priority: string, area: SampleArea): Promise<void> {
  const { areas } = loading.services;
  const { reference, title, dueDate } = area;
  const input = {
    ...loading.command('area', reference),
    priority,
    reference,
    title,
    dueDate: dueDate ?? null,
    owner: loading.optionalId('owner', area.owner),
  };
  const id = await loading.keep('area', reference, areas.add(loading.lead, input));
  for (const update of area.updates) {
    const report = { ...loading.command('area', reference, update.period), areaOfAction: id, ...update };
    await areas.recordStatus(loading.lead, report);
  }
}
