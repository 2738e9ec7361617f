import { compareCodeUnits } from '../../model/compare-code-units.js';
import type { ResolvedConfig } from '../../model/config.js';
import { injectableDecorators } from '../read/injectables.js';
import type { FileIndex } from './file-index.js';
import { localNames } from './import-texts.js';
import { createNameGraph, type NameGraph } from './name-graph.js';
import { simpleName } from './simple-name.js';
import type { Question } from './question.js';
import { createWordTest, outsideLineComments } from './word-test.js';

type Files = ReadonlyMap<string, FileIndex>;

/** Tells of a base from elsewhere (a package) whether it leads to one that the config names. */
export type Leads = (file: string, name: string) => boolean;

export interface Relevant {
  readonly files: readonly string[];
  /** What was asked of each text, beyond its outline. */
  readonly asked: readonly Question[];
  /** Tells of the files that mark something. */
  readonly marks: Question;
}

type TextTest = (file: FileIndex) => boolean;

/**
 * The files in which an event, a handler or an injectable class may be declared, by their texts
 * alone: more than are true, never less.
 */
export function findRelevant(files: Files, config: ResolvedConfig, leads: Leads): Relevant {
  const graph = createNameGraph(files.values());
  const roots = rootNames(config);
  const { decorators, methodDecorators } = config.handlers;
  const marks = createWordTest(graph.reach([...decorators, ...methodDecorators].map(simpleName)), {
    behind: outsideLineComments,
  });
  const marking = [...files.values()].filter(marks);
  const named = config.events.namedByMarkers ? marking.flatMap(importedNames) : [];
  const seeds = [
    ...roots,
    ...marking.flatMap(markedNames),
    ...named,
    ...fromElsewhere(files, leads),
  ];
  const injectable = graph.reach(injectableDecorators);
  const injects = createWordTest(injectable, { before: '@\\s*(?:[\\w$]+\\s*\\.\\s*)*' });
  const { discriminant } = config.events;
  const discriminates = createWordTest(discriminant === null ? [] : [discriminant]);
  const tests: readonly TextTest[] = [
    marks,
    injects,
    headTest(graph, roots, seeds),
    discriminant === null ? () => false : discriminantTest(graph, files, discriminates),
  ];
  const found: string[] = [];
  for (const [path, file] of files) if (tests.some((test) => test(file))) found.push(path);
  const asked = [marks, injects, discriminates];
  return { asked, marks, files: found.sort(compareCodeUnits) };
}

const ARGUMENT = /\(\s*([\w$]+)\s*\)/g;

/** The names that functions are called with. */
export function givenNames(file: FileIndex): readonly string[] {
  if (file.kept?.given !== undefined) return file.kept.given;
  return [...new Set([...file.text.matchAll(ARGUMENT)].map((match) => match[1] ?? ''))];
}

/** What may be marked in a file: its own classes, and whatever a function is called with. */
function markedNames(file: FileIndex): readonly string[] {
  const { heads, edges } = file;
  const given = new Set(givenNames(file));
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

function headTest(graph: NameGraph, roots: readonly string[], seeds: readonly string[]): TextTest {
  const names = graph.reach(seeds);
  return ({ heads }) =>
    heads.some(
      ({ name, heritage }) => roots.includes(name) || heritage.some((base) => names.has(base)),
    );
}

function discriminantTest(graph: NameGraph, files: Files, mentions: Question): TextTest {
  const declaring = [...files.values()].filter(mentions);
  const names = graph.reach(declaring.flatMap(({ heads }) => heads.map(({ name }) => name)));
  return (file) =>
    mentions(file) ||
    file.heads.some(({ heritage }) => heritage.some((base) => names.has(base))) ||
    file.edges.some(([, to]) => names.has(to));
}

/** The imported base names that no file declares: one look each tells what they lead to. */
function fromElsewhere(files: Files, leads: Leads): readonly string[] {
  const declared = new Set<string>();
  for (const { heads } of files.values()) for (const { name } of heads) declared.add(name);
  const samples = new Map<string, { readonly path: string; readonly name: string }>();
  for (const [path, { importedBases }] of files) {
    for (const { name, specifier } of importedBases) {
      const isRelative = specifier.startsWith('.');
      if (isRelative && declared.has(name)) continue;
      const key = `${isRelative ? '.' : specifier}\0${name}`;
      if (!samples.has(key)) samples.set(key, { path, name });
    }
  }
  return [...samples.values()].flatMap(({ path, name }) => (leads(path, name) ? [name] : []));
}
