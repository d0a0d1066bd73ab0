import { posts } from '../../sample/leicester/posts';
import type { Role } from '../../domain/vocabulary';

export const ORGANISATION = 'leicester';

interface Player {
  readonly post: string;
  readonly role: Exclude<Role, 'PUBLIC'>;
}

/** Who comes to the clinic that is played: posts of the sample. */
export const CAST = {
  chair: { post: posts.strategicDirector, role: 'LEAD' },
  director: { post: posts.directorChildren, role: 'LEAD' },
  performance: { post: posts.performanceManager, role: 'ANALYST' },
  care: { post: posts.headChildrenInCare, role: 'CONTRIBUTOR' },
  placements: { post: posts.headPlacements, role: 'CONTRIBUTOR' },
  deputy: { post: posts.virtualHead, role: 'CONTRIBUTOR' },
} as const satisfies Record<string, Player>;

export type Part = keyof typeof CAST;
export const PARTS = Object.keys(CAST) as Part[];

/** Is invited as well, and sends a deputy. */
export const ABSENT = posts.directorEducation;
