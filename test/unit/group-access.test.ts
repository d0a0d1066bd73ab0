import type { LogEntry } from '../../src/changes/log-entry';
import type { StreamTail } from '../../src/changes/stream-tail';
import type { FrameMaker } from '../../src/live/frame-maker';
import { Group } from '../../src/live/group';
import type { LiveStream } from '../../src/live/live-stream';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('what is read while somebody’s access comes to an end is made into messages only when that is done', async () => {
  let read: (entries: readonly Partial<LogEntry>[]) => void = () => undefined;
  let done: () => void = () => undefined;
  const made: number[] = [];
  const tail = {
    epoch: 'one',
    head: 2,
    floor: 0,
    after: () => new Promise((resolve) => (read = resolve)),
  } as unknown as StreamTail;
  const stream: { tail: StreamTail; settled?: Promise<void> } = { tail };
  const maker = {
    movesSight: () => false,
    ofEntries: (entries: readonly LogEntry[]) => {
      made.push(...entries.map(({ sequence }) => sequence));
      return Promise.resolve([]);
    },
  };
  const group = new Group({
    stream: stream as unknown as LiveStream,
    maker: maker as unknown as FrameMaker,
    now: () => 0,
    coalesceMilliseconds: 0,
    checkpointMilliseconds: 1_000,
    onPersonal: () => undefined,
    onProblem: () => undefined,
  });
  const page = group.page(0, 'one');
  await settled();
  // A post is retired while the log is read: the entries that come back are from after it.
  stream.settled = new Promise((resolve) => (done = resolve));
  read([{ sequence: 1 }, { sequence: 2 }]);
  await settled();
  expect(made).toEqual([]);
  done();
  await page;
  expect(made).toEqual([1, 2]);
});
