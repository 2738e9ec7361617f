/** Columns padded to their widest cell: the first to the left, the others to the right. */
export function renderTextTable(rows: readonly (readonly string[])[]): string {
  const widths = columnWidths(rows);
  return rows
    .map((row) => row.map((cell, column) => pad(cell, column, widths)).join('  '))
    .join('\n');
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    return Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
  });
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
