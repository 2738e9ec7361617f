import type { ModuleFile } from '../syntax/module-file.js';
import { createWords, type Line, type Said } from './lines.js';
import { GrowingTrace } from './growing-trace.js';
import type { Memo } from './world.js';

/**
 * Answers that outlive the pass that found them: each stands while the files it was read from do,
 * and all else that it asked about is as it was.
 *
 * `P` is the pass under way. What an answer tells everybody while it is made, it tells again in
 * each pass that takes it as it stands, so that such a pass ends as one that reads all anew.
 */
export interface TracedMemo<P> extends Memo {
  /** Starts a pass. */
  begin(pass: P): void;
  /** Ends it, and forgets the answers that nobody has asked for in it. */
  end(): void;
  /** The files that the answers of this pass were read from. */
  files(): Iterable<ModuleFile>;
  /** Forgets everything. */
  forget(): void;
  /** The answers of the last pass that were asked for by themselves, and not for another's sake. */
  answers(): Iterable<KeptAnswer<P>>;
  /** Takes an answer of an earlier run. */
  restore(answer: KeptAnswer<P>): void;
  /** Says that the answer in the making is read from a file. */
  read(path: string, file: ModuleFile | null): void;
  /** Asks what may be otherwise in another pass, although no file has changed; compared by `===`. */
  ask<G extends readonly unknown[], V>(line: Line<P, G, V>, ...given: G): V;
  /** Tells everybody something, in this pass and in each that takes the answer as it stands. */
  tell<G extends readonly unknown[], V>(line: Line<P, G, V>, ...given: G): V;
  /** Says that the answer in the making holds for this pass alone. */
  expire(): void;
}

/** A file as answers have read it. They share it, so that a pass looks at each file once. */
interface Sight<P> {
  readonly path: string;
  readonly file: ModuleFile | null;
  /** The pass that has found it so last. */
  found: P | null;
  /** The pass that has taken or made an answer of it last. */
  pass: P | null;
}

/** What an answer was made of. */
interface Trace<P> {
  readonly files: ReadonlySet<Sight<P>>;
  readonly asked: ReadonlyMap<Said<P>, unknown>;
  readonly told: ReadonlySet<Said<P>>;
  readonly expired: boolean;
}

export interface KeptAnswer<P> {
  readonly table: string;
  readonly key: object;
  readonly value: unknown;
  readonly trace: KeptTrace<P>;
}

/** A trace as it outlives the run. */
export interface KeptTrace<P> extends Omit<Trace<P>, 'files'> {
  readonly files: Iterable<Pick<Sight<P>, 'path' | 'file'>>;
}

interface Kept<P> {
  readonly answer: Pick<KeptAnswer<P>, 'value'>;
  readonly trace: Trace<P>;
  /** The pass that took it last; `null` for one of an earlier run. */
  pass: P | null;
  asked: boolean;
}

type FileOf = (path: string) => ModuleFile | null;

export function createTracedMemo<P extends object>(fileOf: FileOf): TracedMemo<P> {
  const tables = new Map<string, Map<object, Kept<P>>>();
  const sights = new Map<string, Sight<P>>();
  // `null` where nobody keeps the answer.
  const making: (GrowingTrace<P, Sight<P>> | null)[] = [];
  let current: P | null = null;
  // What has been told again in this pass: many answers tell the same.
  const told = new Set<Said<P>>();
  let words = createWords<P>();
  // Answers that were made of the same share their trace.
  const restoredTraces = new WeakMap<KeptTrace<P>, Trace<P>>();
  // How deep the question lies that is being answered by others.
  let asides = 0;
  const pass = (): P => {
    if (current === null) throw new Error('No pass is under way.');
    return current;
  };
  const tableOf = (name: string): Map<object, Kept<P>> => {
    let known = tables.get(name);
    if (known === undefined) tables.set(name, (known = new Map<object, Kept<P>>()));
    return known;
  };
  const make = (answer: () => unknown): Kept<P> => {
    const trace = new GrowingTrace<P, Sight<P>>();
    making.push(trace);
    try {
      return { answer: { value: answer() }, trace, pass: pass(), asked: false };
    } finally {
      making.pop();
    }
  };
  return {
    begin(next) {
      current = next;
      told.clear();
    },
    end() {
      for (const table of tables.values()) dropOthers(table);
      dropOthers(sights);
    },
    files: () =>
      [...sights.values()].flatMap((sight) =>
        sight.file !== null && sight.pass === current ? sight.file : [],
      ),
    forget() {
      tables.clear();
      sights.clear();
      words = createWords();
    },
    *answers() {
      for (const [table, entries] of tables) {
        for (const [key, { answer, trace, asked }] of entries) {
          if (asked) yield { table, key, value: answer.value, trace };
        }
      }
    },
    restore(answer) {
      const { table, key, trace } = answer;
      tableOf(table).set(key, { answer, trace: restored(trace), pass: null, asked: true });
    },
    once<V>(name: string, key: object, answer: () => V): V {
      const table = tableOf(name);
      let kept = table.get(key);
      if (kept === undefined || !stands(kept)) table.set(key, (kept = make(answer)));
      absorb(kept.trace);
      kept.asked ||= making.length === asides;
      return kept.answer.value as V;
    },
    read(path, file) {
      const sight = sightOf(path, file);
      sight.found = sight.pass = current;
      making.at(-1)?.see(sight);
    },
    ask<G extends readonly unknown[], V>(line: Line<P, G, V>, ...given: G) {
      const question = words.of(line, given);
      const value = aside(() => question.again(pass()));
      making.at(-1)?.ask(question, value);
      return value as V;
    },
    tell(line, ...given) {
      making.at(-1)?.tell(words.of(line, given));
      return line.say(pass(), ...given);
    },
    expire() {
      const trace = making.at(-1);
      if (trace) trace.expired = true;
    },
  };

  function dropOthers<K>(table: Map<K, { readonly pass: P | null }>): void {
    for (const [key, { pass: last }] of table) if (last !== current) table.delete(key);
  }

  function restored(kept: KeptTrace<P>): Trace<P> {
    let trace = restoredTraces.get(kept);
    if (trace === undefined) {
      const files = new Set(Array.from(kept.files, ({ path, file }) => sightOf(path, file)));
      restoredTraces.set(kept, (trace = { ...kept, files }));
    }
    return trace;
  }

  /** Checks an answer once a pass. */
  function stands(kept: Kept<P>): boolean {
    if (kept.pass === current) return true;
    if (!isAsItWas(kept.trace)) return false;
    kept.pass = pass();
    for (const said of kept.trace.told) {
      if (told.has(said)) continue;
      told.add(said);
      said.again(kept.pass);
    }
    return true;
  }

  // What others look up to answer a question is nothing that the asker has read.
  function aside<V>(look: () => V): V {
    making.push(null);
    const before = asides;
    asides = making.length;
    try {
      return look();
    } finally {
      asides = before;
      making.pop();
    }
  }

  function isAsItWas({ files, asked, expired }: Trace<P>): boolean {
    if (expired) return false;
    for (const sight of files) if (!isStillSeen(sight)) return false;
    if (asked.size > 0 && !aside(() => isAnsweredAlike(asked))) return false;
    for (const sight of files) sight.pass = current;
    return true;
  }

  function isStillSeen(sight: Sight<P>): boolean {
    if (sight.found === current) return true;
    if (fileOf(sight.path) !== sight.file) return false;
    sight.found = current;
    return true;
  }

  function isAnsweredAlike(asked: Trace<P>['asked']): boolean {
    for (const [question, was] of asked) {
      if (!question.stands(pass()) && question.again(pass()) !== was) return false;
    }
    return true;
  }

  function sightOf(path: string, file: ModuleFile | null): Sight<P> {
    let sight = sights.get(path);
    if (sight?.file !== file) sights.set(path, (sight = { path, file, found: null, pass: null }));
    return sight;
  }

  function absorb({ files, asked, told: said, expired }: Trace<P>): void {
    const into = making.at(-1);
    if (!into) return;
    for (const sight of files) into.see(sight);
    for (const [question, was] of asked) into.ask(question, was);
    for (const one of said) into.tell(one);
    into.expired ||= expired;
  }
}
