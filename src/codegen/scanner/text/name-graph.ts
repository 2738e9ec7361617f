import type { FileIndex } from './file-index.js';

/** The names that may lead from one class to another, over all files. */
export interface NameGraph {
  /** Every name that can be reached from some names, these included. */
  reach(names: Iterable<string>): Set<string>;
}

export function createNameGraph(files: Iterable<FileIndex>): NameGraph {
  const targets = new Map<string, string[]>();
  for (const { edges } of files) {
    for (const [from, to] of edges) {
      const known = targets.get(from);
      if (known === undefined) targets.set(from, [to]);
      else known.push(to);
    }
  }
  return { reach: (names) => reach(targets, names) };
}

function reach(
  targets: ReadonlyMap<string, readonly string[]>,
  names: Iterable<string>,
): Set<string> {
  const reached = new Set(names);
  // A Set hands out what is added while it is walked.
  for (const name of reached) for (const target of targets.get(name) ?? []) reached.add(target);
  reached.delete('');
  return reached;
}
