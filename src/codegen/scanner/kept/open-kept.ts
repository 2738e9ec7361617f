import { readText } from '../project/read-text.js';
import type { Pass } from '../read/reading.js';
import type { KeptAnswer } from '../resolve/traced-memo.js';
import type { World } from '../resolve/world.js';
import { DeclaredEntity, declarationWith } from '../syntax/declared-entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { entityOf } from '../syntax/scope.js';
import type { FileIndex } from '../text/file-index.js';
import { textDigest } from '../text/text-digest.js';
import { wordTestOf } from '../text/word-test.js';
import type { KeptState } from '../view.js';
import { KeptModule } from './kept-module.js';
import type { KeptRelevant, KeptScan, KeptView } from './kept-scan.js';
import { KeptIndex } from './kept-text.js';
import { restoredTraces } from './restored-traces.js';
import { fromPlain } from './plain-data.js';

/** Thrown when a file is no longer what it was when the run began. */
export class OutdatedScan extends Error {}

/** An earlier scan, ready to be gone on from. */
export interface OpenKept {
  /** Of all sources, as they were. */
  readonly indexes: ReadonlyMap<string, FileIndex>;
  /** The files that were parsed and have not changed. */
  readonly modules: ReadonlyMap<string, ModuleFile>;
  /** The sources that have changed. */
  readonly changed: readonly string[];
  /** What the tsconfig lists. */
  readonly listed: readonly string[];
  readonly looked: readonly string[];
  readonly states: readonly KeptState[];
  /** Hands over what stands in the files by themselves. */
  fillIn(lasting: World['lasting']): void;
}

/** Opens what was kept; of the files beyond the sources none has changed. */
export function openKept(
  scan: KeptScan,
  {
    changed,
    listed,
  }: { readonly changed: ReadonlySet<string>; readonly listed: readonly string[] },
): OpenKept {
  const { sources, beyond, texts, looked } = scan;
  const paths = [...sources, ...beyond];
  const readers = paths.map((path, number) => createReader(path, texts[number]?.digest ?? null));
  const promises = paths.map(() => new Map<string, DeclaredEntity>());
  const modules = new Map<string, ModuleFile>();
  const entities = scan.entities.map(([file, key, name]) => {
    const path = paths[file] ?? '';
    const declare = (): void => {
      const module = modules.get(path);
      const node = module === undefined ? null : declarationWith(module.source, key);
      if (node !== null) entityOf(node);
    };
    const entity = new DeclaredEntity(name, path, { key, declare });
    promises[file]?.set(key, entity);
    return entity;
  });
  for (const file of parsedFiles(scan)) {
    const path = paths[file] ?? '';
    if (changed.has(path)) continue;
    modules.set(path, new KeptModule(path, promises[file] ?? new Map(), readers[file] ?? never));
  }
  const answers = answersOf(scan);
  const fileOf = (number: number) => modules.get(paths[number] ?? '');
  const entityWith = (number: number): DeclaredEntity => entities[number] ?? never();
  return {
    modules,
    listed,
    looked,
    changed: sources.filter((path) => changed.has(path)),
    indexes: new Map(
      texts.map((text, number) => [
        paths[number] ?? '',
        new KeptIndex(text, answers(number), readers[number] ?? never),
      ]),
    ),
    states: scan.views.map((view) => ({
      relevant: view.relevant && openRelevant(view.relevant),
      answers: restored(view, { fileOf, entityOf: entityWith }),
    })),
    fillIn(lasting) {
      for (const [name, file, found] of scan.findings) {
        const module = fileOf(file);
        if (module !== undefined) lasting(module).once(name, module, () => found);
      }
    },
  };
}

function never(): never {
  throw new OutdatedScan('What was kept of an earlier scan does not fit together.');
}

function createReader(path: string, digest: string | null): () => string {
  let text: string | null = null;
  return () => {
    text ??= readText(path);
    if (digest !== null && textDigest(text) !== digest) {
      throw new OutdatedScan(`${path} has changed since the run began.`);
    }
    return text;
  };
}

function parsedFiles({ views, findings }: KeptScan): ReadonlySet<number> {
  const traced = views.flatMap(({ traces }) => traces.flatMap(({ files }) => files));
  return new Set([...traced, ...findings.map(([, file]) => file)]);
}

function answersOf({ questions, texts }: KeptScan) {
  const yes = new Map(questions.map(([question, files]) => [question, new Set(files)]));
  return (number: number) => {
    const { outline = '', given, unlisted = [] } = texts[number] ?? {};
    return {
      outline,
      unlisted,
      ...(given !== undefined && { given }),
      answer: (question: string) => yes.get(question)?.has(number),
    };
  };
}

function openRelevant({ files, asked, marks }: KeptRelevant): NonNullable<KeptState['relevant']> {
  const tests = new Map([...asked, marks].map((key) => [key, wordTestOf(key)]));
  return {
    files,
    asked: asked.flatMap((key) => tests.get(key) ?? []),
    marks: tests.get(marks) ?? wordTestOf(marks),
  };
}

interface Numbered {
  readonly fileOf: (number: number) => ModuleFile | undefined;
  readonly entityOf: (number: number) => DeclaredEntity;
}

/** The answers that were read from nothing that has changed. */
function restored(
  { answers, traces }: KeptView,
  { fileOf, entityOf: entity }: Numbered,
): readonly KeptAnswer<Pass>[] {
  const known = restoredTraces(traces, { fileOf, entityOf: entity });
  return answers.flatMap(([table, key, traceNumber, data]) => {
    const trace = known[traceNumber];
    const object = key < 0 ? fileOf(-1 - key) : entity(key);
    if (trace === undefined || trace === null || object === undefined) return [];
    return lazily(table, object, { trace, value: () => fromPlain(data, entity) });
  });
}

function lazily(
  table: string,
  key: object,
  { trace, value }: { readonly trace: KeptAnswer<Pass>['trace']; readonly value: () => unknown },
): KeptAnswer<Pass> {
  let made: { readonly value: unknown } | null = null;
  return {
    table,
    key,
    trace,
    get value() {
      return (made ??= { value: value() }).value;
    },
  };
}
