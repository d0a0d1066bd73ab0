import type { Ask, Question } from './both-transports';
import type { World } from './world';

/** Sends what is just within a limit and what is just beyond it; only the second is refused, and nothing is read for it. */
export async function expectLimit(
  world: World,
  ask: Ask,
  limit: string,
  [within, beyond]: readonly [Question, Question],
): Promise<void> {
  expect((await ask(world, within)).errors).toEqual([]);
  const before = world.app.reads.statements;
  const refused = await ask(world, beyond);
  expect(refused.data).toBeNull();
  expect(refused.errors).toMatchObject([
    { message: expect.stringMatching(/at most \d+/), extensions: { limit } },
  ]);
  expect(world.app.reads.statements).toBe(before);
  // A socket that asked for too much stays, for whatever else it is there for.
  expect(refused.ending).toMatch(/^(open|status (400|429))$/);
}
