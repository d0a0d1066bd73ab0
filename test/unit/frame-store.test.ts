import { Frame } from '../../src/live/frame';
import { FrameStore } from '../../src/live/frame-store';

/** Of so many bytes, the brace that closes the message counted in. */
const frameOf = (bytes: number): Frame => new Frame(1, 'x'.repeat(bytes - 1));

type Shelf = ReturnType<FrameStore['shelf']>;

function put(store: FrameStore, shelf: Shelf, key: string, frame: Frame): void {
  shelf.set(key, Promise.resolve(frame));
  store.keep(shelf, key, frame);
}

const keysOf = (shelf: Shelf): string[] => [...shelf.keys()];

it('keeps everything up to its budget, to the byte', () => {
  const store = new FrameStore(100);
  const shelf = store.shelf();
  put(store, shelf, '1', frameOf(60));
  put(store, shelf, '2', frameOf(40));
  expect(keysOf(shelf)).toEqual(['1', '2']);
  put(store, shelf, '3', frameOf(2));
  expect(keysOf(shelf)).toEqual(['2', '3']);
});

it('lets go of the oldest first, whichever group they are of', () => {
  const store = new FrameStore(100);
  const [one, other] = [store.shelf(), store.shelf()];
  put(store, one, '1', frameOf(40));
  put(store, other, '1', frameOf(40));
  put(store, one, '2', frameOf(40));
  expect([keysOf(one), keysOf(other)]).toEqual([['2'], ['1']]);
  put(store, one, '3', frameOf(40));
  expect([keysOf(one), keysOf(other)]).toEqual([['2', '3'], []]);
});

it('a frame beyond the whole budget is not kept, and what comes after it is', () => {
  const store = new FrameStore(100);
  const shelf = store.shelf();
  put(store, shelf, '1', frameOf(10));
  put(store, shelf, '2', frameOf(101));
  expect(keysOf(shelf)).toEqual([]);
  put(store, shelf, '3', frameOf(100));
  expect(keysOf(shelf)).toEqual(['3']);
});

it('the budget holds for thousands of frames, and what was let go of takes no place', () => {
  const store = new FrameStore(1_000);
  const shelves = [store.shelf(), store.shelf(), store.shelf()];
  for (let index = 0; index < 9_000; index += 1) {
    const shelf = shelves[index % 3];
    if (shelf) put(store, shelf, String(index), frameOf(100));
    const kept = shelves.reduce((sum, { size }) => sum + size, 0);
    expect(kept).toBe(Math.min(index + 1, 10));
  }
  expect(shelves.flatMap(keysOf).map(Number).sort()).toEqual(
    Array.from({ length: 10 }, (_, index) => 8_990 + index),
  );
});

it('what is made again after it was let go of counts once', () => {
  const store = new FrameStore(100);
  const shelf = store.shelf();
  put(store, shelf, '1', frameOf(60));
  put(store, shelf, '2', frameOf(60));
  put(store, shelf, '1', frameOf(40));
  expect(keysOf(shelf)).toEqual(['2', '1']);
  put(store, shelf, '3', frameOf(60));
  expect(keysOf(shelf)).toEqual(['1', '3']);
});
