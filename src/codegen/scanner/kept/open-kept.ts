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
import { KeptIndex, type KeptSource } from './kept-text.js';
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
  const read = createReader(scan);
  const promises = new Map<string, Map<string, DeclaredEntity>>();
  const modules = new Map<string, ModuleFile>();
  const entities = scan.entities.map(([file, key, name]) => {
    const path = paths[file] ?? '';
    const declare = (): void => {
      const module = modules.get(path);
      const node = module === undefined ? null : declarationWith(module.source, key);
      if (node !== null) entityOf(node);
    };
    const entity = new DeclaredEntity(name, path, { key, declare });
    promisesOf(promises, path).set(key, entity);
    return entity;
  });
  const outlines = new Set(scan.outlines);
  for (const file of parsedFiles(scan)) {
    const path = paths[file] ?? '';
    if (changed.has(path)) continue;
    modules.set(
      path,
      new KeptModule(path, {
        promises: promisesOf(promises, path),
        isOutline: outlines.has(file),
        read: () => read(file),
      }),
    );
  }
  const yes = new Map(scan.questions.map(([question, files]) => [question, new Set(files)]));
  const remarks = new Map(texts.remarks);
  const source: KeptSource = {
    texts,
    read,
    remark: (file) => remarks.get(file),
    answer: (question, file) => yes.get(question)?.has(file),
  };
  const fileOf = (number: number) => modules.get(paths[number] ?? '');
  const entityWith = (number: number): DeclaredEntity => entities[number] ?? never();
  return {
    modules,
    listed,
    looked,
    changed: sources.filter((path) => changed.has(path)),
    indexes: new Map(sources.map((path, file) => [path, new KeptIndex(file, source)])),
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

function promisesOf<T>(promises: Map<string, Map<string, T>>, path: string): Map<string, T> {
  let known = promises.get(path);
  if (known === undefined) promises.set(path, (known = new Map()));
  return known;
}

function createReader({ sources, beyond, texts }: KeptScan): KeptSource['read'] {
  const known = new Map<number, string>();
  return (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const path = sources[file] ?? beyond[file - sources.length] ?? never();
    const text = readText(path);
    const digest = texts.digests[file];
    if (digest !== undefined && textDigest(text) !== digest) {
      throw new OutdatedScan(`${path} has changed since the run began.`);
    }
    known.set(file, text);
    return text;
  };
}

function parsedFiles({ views, findings }: KeptScan): ReadonlySet<number> {
  const traced = views.flatMap(({ traces }) => traces.flatMap(({ files }) => files));
  return new Set([...traced, ...findings.map(([, file]) => file)]);
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
    return new LazyAnswer({ table, key: object, trace }, () => fromPlain(data, entity));
  });
}

/** An answer that is made of what was kept when somebody asks for it. */
class LazyAnswer implements KeptAnswer<Pass> {
  readonly table: string;
  readonly key: object;
  readonly trace: KeptAnswer<Pass>['trace'];
  #made: { readonly value: unknown } | null = null;
  readonly #make: () => unknown;

  constructor({ table, key, trace }: Omit<KeptAnswer<Pass>, 'value'>, make: () => unknown) {
    this.table = table;
    this.key = key;
    this.trace = trace;
    this.#make = make;
  }

  get value(): unknown {
    return (this.#made ??= { value: this.#make() }).value;
  }
}
