import type { Captured } from './captured.ts';

const COLUMNS: [head: string, of: (row: Captured) => string][] = [
  ['platform', ({ platform }) => platform],
  ['order', ({ order }) => order],
  ['phone', ({ phone }) => phone],
  ['price', ({ price }) => price],
  ['next deadline', ({ deadline }) => deadline],
  ['after-sales link', ({ afterSales }) => afterSales],
];

/** Columns a text takes in a terminal: Chinese characters and full-width signs take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
        ? 2
        : 1),
    0,
  );
}

/** The phones as lines of a table, for a terminal. */
export function table(rows: readonly Captured[]): string {
  const cells = [COLUMNS.map(([head]) => head), ...rows.map((row) => COLUMNS.map(([, of]) => of(row)))];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => widthOf(line[i] ?? ''))));
  const lines = cells.map((line) =>
    line
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...lines.slice(1)].join('\n');
}
