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

interface Trace<P> {
  readonly files: Map<string, ModuleFile | null>;
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
  const making: Trace<P>[] = [];
  let current: P | null = null;
  let seen = new Set<ModuleFile>();
  const pass = (): P => {
    if (current === null) throw new Error('No pass is under way.');
    return current;
  };
  const tableOf = (name: string): Map<object, Kept<P>> => {
    const known = tables.get(name) ?? new Map<object, Kept<P>>();
    tables.set(name, known);
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
      seen = new Set();
    },
    end() {
      for (const table of tables.values()) {
        for (const [key, kept] of table) if (kept.pass !== current) table.delete(key);
      }
    },
    files: () => seen,
    forget: () => tables.clear(),
    once<V>(name: string, key: object, answer: () => V): V {
      const table = tableOf(name);
      let kept = table.get(key);
      if (kept === undefined || !stands(kept)) table.set(key, (kept = make(answer)));
      absorb(kept.trace);
      return kept.value as V;
    },
    read(path, file) {
      if (file !== null) seen.add(file);
      making.at(-1)?.files.set(path, file);
    },
    ask(now) {
      const value = aside(now);
      making.at(-1)?.asked.set(now, value);
      return value;
    },
    tell(say) {
      making.at(-1)?.told.add(say);
      return say(pass());
    },
    expire() {
      const trace = making.at(-1);
      if (trace !== undefined) trace.expired = true;
    },
  };

  /** Checks an answer once a pass. */
  function stands(kept: Kept<P>): boolean {
    if (kept.pass === current) return true;
    if (!isAsItWas(kept.trace)) return false;
    kept.pass = pass();
    for (const say of kept.trace.told) say(kept.pass);
    return true;
  }

  // What others look up to answer a question is nothing that the asker has read.
  function aside<V>(now: (pass: P) => V): V {
    making.push(createTrace());
    try {
      return now(pass());
    } finally {
      making.pop();
    }
  }

  function isAsItWas({ files, asked, expired }: Trace<P>): boolean {
    if (expired) return false;
    for (const [path, file] of files) if (fileOf(path) !== file) return false;
    for (const [now, was] of asked) if (aside(now) !== was) return false;
    for (const file of files.values()) if (file !== null) seen.add(file);
    return true;
  }

  function absorb({ files, asked, told, expired }: Trace<P>): void {
    const into = making.at(-1);
    if (into === undefined) return;
    for (const [path, file] of files) into.files.set(path, file);
    for (const [now, was] of asked) into.asked.set(now, was);
    for (const say of told) into.told.add(say);
    into.expired ||= expired;
  }
}

function createTrace<P>(): Trace<P> {
  return { files: new Map(), asked: new Map(), told: new Set(), expired: false };
}
