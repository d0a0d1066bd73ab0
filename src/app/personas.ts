import type { Role } from '../domain/vocabulary';
import { leicester } from '../sample/leicester/leicester';
import { leicestershire } from '../sample/leicestershire/leicestershire';
import type { SampleOrganisation } from '../sample/sample.types';

export const sampleOrganisations: readonly SampleOrganisation[] = [leicester, leicestershire];

const ROLES = {
  viewer: 'VIEWER',
  contributor: 'CONTRIBUTOR',
  analyst: 'ANALYST',
  lead: 'LEAD',
  admin: 'ADMIN',
} as const satisfies Record<string, Role>;

export interface Persona {
  readonly subject: string;
  readonly organisation: string;
  readonly role: Role;
  readonly post: string;
}

export const personaNames = (): string[] =>
  sampleOrganisations.flatMap(({ slug }) => Object.keys(ROLES).map((persona) => `${persona}@${slug}`));

/** Who signs in as "lead@leicester" in development; undefined for a name that is none. */
export function personaOf(name: string): Persona | undefined {
  const [persona = '', slug] = name.split('@');
  const organisation = sampleOrganisations.find((sample) => sample.slug === slug);
  if (!organisation || !Object.hasOwn(ROLES, persona)) return undefined;
  const known = persona as keyof typeof ROLES;
  return {
    subject: name,
    organisation: organisation.slug,
    role: ROLES[known],
    post: organisation.personas[known],
  };
}
