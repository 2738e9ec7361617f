const width = 100;

/** Items between two ends, on one line where they fit, else one a line. */
export function layOut(open: string, items: readonly string[], close: string): string {
  const line = `${open} ${items.join(', ')} ${close}`;
  if (line.length <= width) return line;
  return [open, ...items.map((item) => `  ${item},`), close].join('\n');
}

/** An array literal as a property, one entry a line. */
export function property(name: string, entries: readonly string[]): string {
  if (entries.length === 0) return indent(`${name}: [],`, 2);
  return indent(
    [`${name}: [`, ...entries.map((entry) => indent(`${entry},`, 1)), '],'].join('\n'),
    2,
  );
}

function indent(text: string, depth: number): string {
  return text.replaceAll(/^(?=.)/gm, '  '.repeat(depth));
}
