import { NoClientMessage, OperationOrder } from '../../src/transport/operation-order';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Reads messages; an operation is over when it is told so. */
class Reader {
  readonly read: string[] = [];
  readonly #over = new Map<string, () => void>();
  holds = 0;
  readonly order = new OperationOrder(
    (text) => {
      const { type, id } = JSON.parse(text) as { type: string; id: string };
      this.read.push(`${type} ${id}`);
      if (type !== 'subscribe') return Promise.resolve();
      return new Promise((resolve) => this.#over.set(id, resolve));
    },
    { hold: () => (this.holds += 1), release: () => (this.holds -= 1) },
  );

  async hear(type: string, id: string): Promise<void> {
    void this.order.hear(JSON.stringify({ type, id }));
    await settled();
  }

  async end(id: string): Promise<void> {
    this.#over.get(id)?.();
    await settled();
  }
}

it('an id that was completed is read again when its operation is over, and what comes after it after it', async () => {
  const reader = new Reader();
  await reader.hear('subscribe', 'a');
  await reader.hear('complete', 'a');
  await reader.hear('subscribe', 'a');
  await reader.hear('subscribe', 'b');
  await reader.hear('complete', 'a');
  expect(reader.read).toEqual(['subscribe a', 'complete a']);
  expect(reader.holds).toBe(1);
  await reader.end('a');
  expect(reader.read.slice(2)).toEqual(['subscribe a', 'subscribe b', 'complete a']);
  expect(reader.holds).toBe(0);
});

it('the order is kept when several ids come again', async () => {
  const reader = new Reader();
  for (const id of ['a', 'b']) await reader.hear('subscribe', id);
  for (const id of ['a', 'b']) await reader.hear('complete', id);
  for (const id of ['a', 'b', 'c']) await reader.hear('subscribe', id);
  await reader.end('b');
  expect(reader.read.slice(4)).toEqual([]);
  await reader.end('a');
  expect(reader.read.slice(4)).toEqual(['subscribe a', 'subscribe b', 'subscribe c']);
});

it('an id that is in use is left to the library, and so is one whose operation is over', async () => {
  const reader = new Reader();
  await reader.hear('subscribe', 'a');
  await reader.hear('subscribe', 'a');
  expect(reader.read).toEqual(['subscribe a', 'subscribe a']);
  const other = new Reader();
  await other.hear('subscribe', 'a');
  await other.end('a');
  await other.hear('subscribe', 'a');
  expect(other.read).toEqual(['subscribe a', 'subscribe a']);
  expect(other.holds).toBe(0);
});

it.each([
  'not JSON',
  'null',
  '[]',
  '{}',
  '{"type":"next","id":"1"}',
  '{"type":"start"}',
  `{"type":"subscribe","id":"${'x'.repeat(201)}"}`,
])('%.40s is no message of a client', async (text) => {
  await expect(new Reader().order.hear(text)).rejects.toThrow(NoClientMessage);
});
