import { sortedBy } from './code-unit-order.js';
import { layOut } from './lay-out.js';
import { identifier, quote } from './quote.js';

/** One imported name and what it is called in the generated file. */
export interface Binding {
  readonly specifier: string;
  readonly imported: string;
  readonly local: string;
  /** False for what exists in types only. */
  readonly value: boolean;
}

/** The import statements: packages first, one statement a module and kind, all sorted. */
export function importLines(bindings: readonly Binding[]): string[] {
  const statements = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const key = statementKey(binding);
    statements.set(key, [...(statements.get(key) ?? []), binding]);
  }
  return sortedBy(statements, ([key]) => key).map(([, group]) => statement(group));
}

function statementKey({ specifier, value }: Binding): string {
  return `${specifier.startsWith('.') ? 1 : 0}\n${specifier}\n${value ? 0 : 1}`;
}

function statement(bindings: readonly Binding[]): string {
  const [first] = bindings;
  if (first === undefined) return '';
  const names = sortedBy(bindings, ({ imported }) => imported).map(clause);
  const head = first.value ? 'import' : 'import type';
  return layOut(`${head} {`, names, `} from ${quote(first.specifier)};`);
}

function clause({ imported, local }: Binding): string {
  if (imported === local) return local;
  return `${identifier.test(imported) ? imported : quote(imported)} as ${local}`;
}
