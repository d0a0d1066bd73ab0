import { ruleOf, type Permission, type PolicyRule } from './policy';
import { Role } from './vocabulary';

const EVERYBODY = 'everybody';
const ACCOUNTABLE = 'to what their post is accountable for';

/** What is left of several rules that all have to be met. */
export function combined(permissions: readonly Permission[]): PolicyRule {
  const [first, ...others] = permissions.map(ruleOf);
  if (!first) throw new Error('Nothing is asked for');
  return others.reduce((rule, other) => {
    const may = ({ roles, owned }: PolicyRule): readonly Role[] => [...roles, ...owned];
    const roles = rule.roles.filter((role) => other.roles.includes(role));
    return {
      roles,
      owned: may(rule).filter((role) => may(other).includes(role) && !roles.includes(role)),
      scopes: rule.scopes.filter((scope) => other.scopes.includes(scope)),
    };
  }, first);
}

/** In words who may, as in "LEAD; CONTRIBUTOR to what their post is accountable for". */
export function whoMay(permissions: readonly Permission[]): string {
  const { roles, owned, scopes } = combined(permissions);
  if (roles.length === Object.keys(Role).length) return EVERYBODY;
  return [
    roles.join(', '),
    ...(owned.length > 0 ? [`${owned.join(', ')} ${ACCOUNTABLE}`] : []),
    ...(scopes.length > 0 ? [`service tokens with ${scopes.join(', ')}`] : []),
  ].join('; ');
}
