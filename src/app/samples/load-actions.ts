import type { SampleAction } from '../../sample/sample.types';
import type { Loading } from './loading';

export async function loadActions(loading: Loading): Promise<void> {
  for (const action of replacedFirst(loading.sample.actions)) await loadAction(loading, action);
}

async function loadAction(loading: Loading, action: SampleAction): Promise<void> {
  const { actions, actionProgress } = loading.services;
  const { reference, title, description, dueDate, status, evidence } = action;
  const input = {
    ...loading.command('action', reference),
    reference,
    title,
    description: description ?? null,
    dueDate: dueDate ?? null,
    status,
    evidence,
    owner: loading.id('owner', action.owner),
    contributors: loading.ids('owner', action.contributors),
    areasOfAction: loading.ids('area', action.areas),
    ambitions: loading.ids('ambition', action.ambitions),
    recommendations: loading.ids('recommendation', action.recommendations),
    supersedes: loading.optionalId('action', action.supersedes),
  };
  const id = await loading.keep('action', reference, actions.addAction(loading.lead, input));
  for (const [index, { note, on }] of action.updates.entries()) {
    const command = loading.command('action', reference, 'note', index);
    await actionProgress.noteAction(loading.lead, { ...command, action: id, note, happenedOn: on ?? null });
  }
}

/** An action must be there before another can replace it. */
function replacedFirst(actions: readonly SampleAction[]): SampleAction[] {
  const ordered: SampleAction[] = [];
  const placed = new Set<string | undefined>([undefined]);
  for (let rest = [...actions]; rest.length > 0;) {
    const next = rest.filter((action) => placed.has(action.supersedes));
    if (next.length === 0) throw new Error('Actions of the sample replace one another in a circle');
    ordered.push(...next);
    for (const { reference } of next) placed.add(reference);
    rest = rest.filter((action) => !placed.has(action.reference));
  }
  return ordered;
}
