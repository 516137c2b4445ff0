/** A cell of a table. */
export interface Cell {
  readonly text: string;
}

/** The lines of a table, columns two spaces apart; `paint` decorates a cell's text without changing its width. */
export function alignColumns<C extends Cell>(
  rows: readonly (readonly C[])[],
  paint: (cell: C) => string,
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, { text }] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(text));
  }
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const isLast = i === row.length - 1;
        return paint(cell) + (isLast ? '' : ' '.repeat((widths[i] ?? 0) - width(cell.text)));
      })
      .join('  ')
      .trimEnd(),
  );
}

/** In characters as people count them. */
function width(text: string): number {
  return Array.from(new Intl.Segmenter().segment(text)).length;
}
