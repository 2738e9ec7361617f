type Cell = string | number;

/** Lays rows out under the names of their fields; numbers stand to the right. */
export function table(rows: readonly object[]): string {
  const cells = rows.map((row) => Object.entries(row) as [name: string, cell: Cell][]);
  const columns = (cells[0] ?? []).map(([name], index) => {
    return columnOf(
      name,
      cells.map((row) => row[index]?.[1] ?? ''),
    );
  });
  const lines = cells.map((row) => columns.map(({ pad }, index) => pad(row[index]?.[1] ?? '')));
  const head = columns.map(({ name, pad }) => pad(name));
  const rule = columns.map(({ width }) => '─'.repeat(width));
  return [head, rule, ...lines].map((line) => `  ${line.join('  ').trimEnd()}`).join('\n');
}

function columnOf(name: string, cells: readonly Cell[]) {
  const width = Math.max(name.length, ...cells.map((cell) => String(cell).length));
  const right = typeof cells[0] === 'number';
  const pad = (cell: Cell) => (right ? String(cell).padStart(width) : String(cell).padEnd(width));
  return { name, width, pad };
}
