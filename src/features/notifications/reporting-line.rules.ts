export interface Post {
  readonly id: string;
  readonly reportsToId: string | null;
  readonly retiredOn: string | null;
}

/** A post stands up to and with its last day. */
export const isRetired = ({ retiredOn }: Pick<Post, 'retiredOn'>, today: string): boolean =>
  retiredOn !== null && retiredOn < today;

/**
 * The posts from one upwards, itself first. Those that are retired are passed over; where the line comes back to a post
 * that it has been at, it ends.
 */
export function lineOf(posts: ReadonlyMap<string, Post>, ownerId: string, today: string): string[] {
  const line: string[] = [];
  const seen = new Set<string>();
  for (let id: string | null = ownerId; id !== null && !seen.has(id);) {
    seen.add(id);
    const post: Post | undefined = posts.get(id);
    if (!post) break;
    if (!isRetired(post, today)) line.push(id);
    id = post.reportsToId;
  }
  return line;
}
