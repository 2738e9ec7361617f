import type { CommandEntry } from '../command-entry.js';
import type { Registry } from '../registry.js';

/** Every command once, with its handler, under the name that the first registry gives it. */
export function composeCommands(parts: readonly Registry[]): readonly CommandEntry[] {
  return [...byClass(parts).values()].flatMap(([first]) => first ?? []);
}

/** Commands of which two packages each have a handler, and names that two of them share. */
export function commandConflicts(parts: readonly Registry[]): readonly string[] {
  const groups = [...byClass(parts).values()];
  const twice = groups.flatMap(([first, ...others]) => {
    const other = others.find((one) => first !== undefined && !isSameHandler(one, first));
    if (first === undefined || other === undefined) return [];
    return [`${first.name} has two handlers: ${labelOf(first)} and ${labelOf(other)}`];
  });
  const names = groups.flatMap(([first]) => first?.name ?? []);
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...twice,
    ...[...shared].map((name) => `two packages have a command ${name}: rename one of them`),
  ];
}

function byClass(parts: readonly Registry[]): ReadonlyMap<object, readonly CommandEntry[]> {
  const groups = new Map<object, CommandEntry[]>();
  for (const entry of parts.flatMap(({ commands = [] }) => commands)) {
    groups.set(entry.type.prototype, [...(groups.get(entry.type.prototype) ?? []), entry]);
  }
  return groups;
}

function isSameHandler(a: CommandEntry, b: CommandEntry): boolean {
  return a.handlerType === b.handlerType && a.method === b.method;
}

function labelOf({ handler, method }: CommandEntry): string {
  return `${handler}.${method}`;
}
