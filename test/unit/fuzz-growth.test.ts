import { growsOn, growthOf, toldOf, type Growth } from '../fuzz/growth';

const MEGABYTE = 1_000_000;
const grown = (bytes: number, cases: number, resident = 0): Growth => ({
  warm: { kept: 80 * MEGABYTE, resident: 200 * MEGABYTE },
  end: { kept: 80 * MEGABYTE + bytes, resident: 200 * MEGABYTE + resident },
  cases,
});

test.each<[string, Growth, number | null, boolean]>([
  ['a cache that is filled to its end', grown(2 * MEGABYTE, 5_000), 400, false],
  ['a kilobyte and a half of each case', grown(7.5 * MEGABYTE, 5_000), 1_500, true],
  ['less than before', grown(-MEGABYTE, 5_000), -200, false],
  ['garbage that the system has lent room for', grown(0, 5_000, 400 * MEGABYTE), 0, false],
  ['too few cases to tell', grown(7.5 * MEGABYTE, 150), null, false],
])('the memory of a fuzzed server: %s', (_what, growth, ofEach, tooMuch) => {
  expect(growthOf(growth)).toBe(ofEach);
  expect(growsOn(growthOf(growth))).toBe(tooMuch);
  expect(toldOf(growth)).toContain('80.0 MB once warm');
});
