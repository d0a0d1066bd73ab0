/** Rows of text as a table: the first two columns to the left, numbers to the right. */
export function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ');
  const [first, ...rest] = all.map(line);
  return [first, '-'.repeat(first.length), ...rest].join('\n');
}
