import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { ResolvedConfig } from '../../model/config.js';
import { injectableDecorators } from '../read/injectables.js';
import type { FileIndex } from './file-index.js';
import { localNames } from './import-texts.js';
import { createNameGraph, type NameGraph } from './name-graph.js';
import { simpleName } from './simple-name.js';
import { createWordTest, type WordTest } from './word-test.js';

type Files = ReadonlyMap<string, FileIndex>;

/** Tells of a base from elsewhere (a package) whether it leads to one that the config names. */
export type Leads = (file: string, name: string) => boolean;

export interface Relevant {
  readonly files: readonly string[];
  /** What was asked of each text. */
  readonly tests: readonly WordTest[];
}

/**
 * The files in which an event, a handler or an injectable class may be declared, by their texts
 * alone: more than are true, never less.
 */
export function findRelevant(files: Files, config: ResolvedConfig, leads: Leads): Relevant {
  const graph = createNameGraph(files.values());
  const roots = rootNames(config);
  const { decorators, methodDecorators } = config.handlers;
  const marks = createWordTest(graph.reach([...decorators, ...methodDecorators].map(simpleName)));
  const marking = [...files.values()].filter(marks);
  const named = config.events.namedByMarkers ? marking.flatMap(importedNames) : [];
  const seeds = [
    ...roots,
    ...marking.flatMap(markedNames),
    ...named,
    ...fromElsewhere(files, leads),
  ];
  const tests: readonly WordTest[] = [
    marks,
    createWordTest(graph.reach(injectableDecorators), '@\\s*(?:[\\w$]+\\s*\\.\\s*)*'),
    headTest(graph, roots, seeds),
    discriminantTest(graph, files, config),
  ];
  const found = [...files].filter(([, file]) => tests.some((test) => test(file)));
  return { tests, files: found.map(([path]) => path).sort(compareCodeUnits) };
}

const ARGUMENT = /\(\s*([\w$]+)\s*\)/g;

/** What may be marked in a file: its own classes, and whatever a function is called with. */
function markedNames({ text, heads, edges }: FileIndex): readonly string[] {
  const given = new Set([...text.matchAll(ARGUMENT)].map((match) => match[1] ?? ''));
  const renamed = edges.flatMap(([from, to]) => (given.has(to) ? [from] : []));
  return [...heads.map(({ name }) => name), ...given, ...renamed];
}

// A renamed import is an edge from the name that it has where it is declared.
function importedNames({ imports, edges }: FileIndex): readonly string[] {
  return [...imports.flatMap(localNames), ...edges.map(([from]) => from)];
}

function rootNames({ events, handlers }: ResolvedConfig): readonly string[] {
  return [...events.bases, ...handlers.bases, ...handlers.interfaces].map(simpleName);
}

function headTest(graph: NameGraph, roots: readonly string[], seeds: readonly string[]): WordTest {
  const names = graph.reach(seeds);
  return ({ heads }) =>
    heads.some(
      ({ name, heritage }) => roots.includes(name) || heritage.some((base) => names.has(base)),
    );
}

function discriminantTest(graph: NameGraph, files: Files, { events }: ResolvedConfig): WordTest {
  if (events.discriminant === null) return () => false;
  const mentions = createWordTest([events.discriminant]);
  const declaring = [...files.values()].filter(mentions);
  const names = graph.reach(declaring.flatMap(({ heads }) => heads.map(({ name }) => name)));
  return (file) =>
    mentions(file) ||
    file.heads.some(({ heritage }) => heritage.some((base) => names.has(base))) ||
    file.edges.some(([, to]) => names.has(to));
}

/** The imported base names that no file declares: one look each tells what they lead to. */
function fromElsewhere(files: Files, leads: Leads): readonly string[] {
  const declared = new Set(
    [...files.values()].flatMap(({ heads }) => heads.map(({ name }) => name)),
  );
  const samples = new Map<string, { readonly path: string; readonly name: string }>();
  for (const [path, { importedBases }] of files) {
    for (const { name, specifier } of importedBases) {
      if (specifier.startsWith('.') && declared.has(name)) continue;
      const key = `${specifier.startsWith('.') ? '.' : specifier}\0${name}`;
      if (!samples.has(key)) samples.set(key, { path, name });
    }
  }
  return [...samples.values()].flatMap(({ path, name }) => (leads(path, name) ? [name] : []));
}
