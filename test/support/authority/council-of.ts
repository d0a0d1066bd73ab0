import type { Seeder } from '../seeder';

/** Whose the things are that a council makes. */
interface Whose {
  readonly owner: string;
  readonly division?: string | undefined;
}

/** A council whose fresh subjects all belong to one post, and to one division where that is said. */
export function councilOf(council: Seeder, { owner, division }: Whose): Seeder {
  const ambition: Seeder['ambition'] = (given = {}) =>
    council.ambition({ owner, ...(division !== undefined && { division }), ...given });
  const theirs: Partial<Seeder> = {
    owner: async () => owner,
    ...(division !== undefined && { division: async () => division }),
    action: (given = {}) => council.action({ owner, ...given }),
    area: (given = {}) => council.area({ owner, ...given }),
    priority: (given = {}) => council.priority({ sponsor: owner, ...given }),
    recommendation: (given = {}) => council.recommendation({ leadOwners: [owner], ...given }),
    ambition,
    measure: async (given = {}) => council.measure({ ambition: await ambition(), ...given }),
  };
  return new Proxy(council, {
    get: (target, name) => {
      const own: unknown = theirs[name as keyof Seeder];
      const value: unknown = own ?? Reflect.get(target, name, target);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
}
