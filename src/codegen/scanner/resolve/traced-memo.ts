import type { ModuleFile } from '../syntax/module-file.js';
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
  /** Says that the answer in the making is read from a file. */
  read(path: string, file: ModuleFile | null): void;
  /** Asks what may be otherwise in another pass, although no file has changed; compared by `===`. */
  ask<V>(now: (pass: P) => V): V;
  /** Tells everybody something, in this pass and in each that takes the answer as it stands. */
  tell<V>(say: (pass: P) => V): V;
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

interface Trace<P> {
  readonly files: Set<Sight<P>>;
  readonly asked: Map<(pass: P) => unknown, unknown>;
  readonly told: Set<(pass: P) => unknown>;
  expired: boolean;
}

interface Kept<P> {
  readonly value: unknown;
  readonly trace: Trace<P>;
  /** The pass that took it last. */
  pass: P;
}

type FileOf = (path: string) => ModuleFile | null;

export function createTracedMemo<P extends object>(fileOf: FileOf): TracedMemo<P> {
  const tables = new Map<string, Map<object, Kept<P>>>();
  const sights = new Map<string, Sight<P>>();
  // `null` where nobody keeps the answer.
  const making: (Trace<P> | null)[] = [];
  let current: P | null = null;
  // What has been told again in this pass: many answers tell the same.
  const said = new Set<(pass: P) => unknown>();
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
    const trace = createTrace<P>();
    making.push(trace);
    try {
      return { value: answer(), trace, pass: pass() };
    } finally {
      making.pop();
    }
  };
  return {
    begin(next) {
      current = next;
      said.clear();
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
    },
    once<V>(name: string, key: object, answer: () => V): V {
      const table = tableOf(name);
      let kept = table.get(key);
      if (kept === undefined || !stands(kept)) table.set(key, (kept = make(answer)));
      absorb(kept.trace);
      return kept.value as V;
    },
    read(path, file) {
      let sight = sights.get(path);
      if (sight?.file !== file) sights.set(path, (sight = { path, file, found: null, pass: null }));
      sight.found = sight.pass = current;
      making.at(-1)?.files.add(sight);
    },
    ask(now) {
      const value = aside(() => now(pass()));
      making.at(-1)?.asked.set(now, value);
      return value;
    },
    tell(say) {
      making.at(-1)?.told.add(say);
      return say(pass());
    },
    expire() {
      const trace = making.at(-1);
      if (trace) trace.expired = true;
    },
  };

  function dropOthers<K>(table: Map<K, { readonly pass: P | null }>): void {
    for (const [key, { pass: last }] of table) if (last !== current) table.delete(key);
  }

  /** Checks an answer once a pass. */
  function stands(kept: Kept<P>): boolean {
    if (kept.pass === current) return true;
    if (!isAsItWas(kept.trace)) return false;
    kept.pass = pass();
    for (const say of kept.trace.told) {
      if (said.has(say)) continue;
      said.add(say);
      say(kept.pass);
    }
    return true;
  }

  // What others look up to answer a question is nothing that the asker has read.
  function aside<V>(look: () => V): V {
    making.push(null);
    try {
      return look();
    } finally {
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
    for (const [now, was] of asked) if (now(pass()) !== was) return false;
    return true;
  }

  function absorb({ files, asked, told, expired }: Trace<P>): void {
    const into = making.at(-1);
    if (!into) return;
    for (const sight of files) into.files.add(sight);
    for (const [now, was] of asked) into.asked.set(now, was);
    for (const say of told) into.told.add(say);
    into.expired ||= expired;
  }
}

function createTrace<P>(): Trace<P> {
  return { files: new Set(), asked: new Map(), told: new Set(), expired: false };
}
