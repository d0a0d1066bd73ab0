import type { SampleOwner } from '../../sample/sample.types';
import { loadPrinted } from './load-printed';
import type { Loading } from './loading';

export async function loadPeople(loading: Loading): Promise<void> {
  const { sample, services, admin } = loading;
  for (const { code, name } of sample.divisions) {
    const input = { ...loading.command('division', code), code, name };
    await loading.keep('division', code, services.organisations.addDivision(admin, input));
  }
  for (const owner of fromTheTop(sample.owners)) {
    const input = {
      ...loading.command('owner', owner.post),
      post: owner.post,
      reportsTo: loading.optionalId('owner', owner.reportsTo),
      division: loading.optionalId('division', owner.division),
    };
    await loading.keep('owner', owner.post, services.owners.add(admin, input));
  }
  for (const { period, printed } of sample.rounds) {
    await services.rounds.open(admin, { ...loading.command('round', period), period });
    await loadPrinted(loading, { period }, 'round', printed ?? []);
  }
  await loadRules(loading);
}

async function loadRules(loading: Loading): Promise<void> {
  const { councilCode, ruleSet } = loading.sample;
  const { organisations, rules } = loading.services;
  await organisations.update(loading.admin, { ...loading.command('organisation', 'code'), councilCode });
  if (ruleSet) await rules.choose(loading.admin, { ...loading.command('organisation', 'rules'), ruleSet });
}

/** A post must be there before another can report to it. */
function fromTheTop(owners: readonly SampleOwner[]): SampleOwner[] {
  const ordered: SampleOwner[] = [];
  const placed = new Set<string | undefined>([undefined]);
  for (let rest = [...owners]; rest.length > 0;) {
    const next = rest.filter((owner) => placed.has(owner.reportsTo));
    if (next.length === 0) throw new Error('The reporting lines of the sample go in a circle');
    ordered.push(...next);
    for (const { post } of next) placed.add(post);
    rest = rest.filter((owner) => !placed.has(owner.post));
  }
  return ordered;
}
