type Cell = string | number;
type Row = Readonly<Record<string, Cell>>;

/** Lays rows out under the names of their fields; numbers stand to the right. */
export function table(rows: readonly Row[]): string {
  const [first = {}] = rows;
  const columns = Object.keys(first).map((name) => columnOf(name, rows));
  const lines = rows.map((row) => columns.map(({ name, pad }) => pad(row[name] ?? '')));
  const head = columns.map(({ name, pad }) => pad(name));
  const rule = columns.map(({ width }) => '─'.repeat(width));
  return [head, rule, ...lines].map((cells) => `  ${cells.join('  ').trimEnd()}`).join('\n');
}

function columnOf(name: string, rows: readonly Row[]) {
  const width = Math.max(name.length, ...rows.map((row) => String(row[name]).length));
  const right = typeof rows[0]?.[name] === 'number';
  const pad = (cell: Cell) => (right ? String(cell).padStart(width) : String(cell).padEnd(width));
  return { name, width, pad };
}
