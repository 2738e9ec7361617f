import { keepLast } from '../model/kept.js';
import { entryTypes } from './entry-types.js';

const width = 100;

/** Items between two ends, on one line where they fit, else one a line. */
export function layOut(open: string, items: readonly string[], close: string): string {
  const line = `${open} ${items.join(', ')} ${close}`;
  if (line.length <= width) return line;
  return [open, ...items.map((item) => `  ${item},`), close].join('\n');
}

/**
 * The lines of an entry of a registry's table. Asserted one by one: from the literals alone the
 * compiler would make a union of all their types, and give up at some thousand of them.
 */
export function entryLines(name: keyof typeof entryTypes, entry: string): string {
  return indent(`${entry} as ${entryTypes[name]},`, 3);
}

/** The same of an entry whose type the compiler need not be told. */
export function plainEntryLines(entry: string): string {
  return indent(`${entry},`, 3);
}

/** Lays a registry's table out as a property of it, from the lines of its entries. */
export function tableOf(name: string): (entries: readonly string[]) => string {
  return keepLast<string, string>(Object.is, (entries) => {
    if (entries.length === 0) return `    ${name}: [],`;
    return [`    ${name}: [`, ...entries, '    ],'].join('\n');
  });
}

function indent(text: string, depth: number): string {
  const margin = '  '.repeat(depth);
  return text
    .split('\n')
    .map((line) => (line === '' ? line : margin + line))
    .join('\n');
}
