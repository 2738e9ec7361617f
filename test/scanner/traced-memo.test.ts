import { beforeEach, describe, expect, it } from 'vitest';
import { line } from '../../src/codegen/scanner/resolve/lines.js';
import {
  createTracedMemo,
  type TracedMemo,
} from '../../src/codegen/scanner/resolve/traced-memo.js';
import { parseModule, type ModuleFile } from '../../src/codegen/scanner/syntax/module-file.js';

interface Pass {
  readonly asked: string;
  readonly told: string[];
}

let disk: Map<string, ModuleFile>;
let memo: TracedMemo<Pass>;
let made: number;
const subject = {};

beforeEach(() => {
  disk = new Map();
  memo = createTracedMemo((path) => disk.get(path) ?? null);
  made = 0;
  for (const path of ['a.ts', 'b.ts']) put(path);
});

function put(path: string): void {
  disk.set(path, parseModule(path, 'export {};'));
}

function read(path: string): void {
  memo.read(path, disk.get(path) ?? null);
}

/** One pass in which everybody wants one answer. */
function pass(answer: () => void, asked = 'same'): Pass & { readonly files: readonly string[] } {
  const now: Pass = { asked, told: [] };
  memo.begin(now);
  memo.once('answers', subject, () => {
    made++;
    answer();
  });
  const files = [...memo.files()].map(({ path }) => path);
  memo.end();
  return { ...now, files };
}

describe('an answer that outlives its pass', () => {
  it('stands while the files do that it was read from', () => {
    const answer = () => ['a.ts', 'b.ts'].forEach(read);
    pass(answer);
    expect(pass(answer).files).toEqual(['a.ts', 'b.ts']);
    expect(made).toBe(1);

    put('b.ts');
    expect(pass(answer).files.toSorted()).toEqual(['a.ts', 'b.ts']);
    expect(made).toBe(2);
  });

  it('stands while there is still no such file', () => {
    const answer = () => read('c.ts');
    pass(answer);
    expect(pass(answer).files).toEqual([]);
    expect(made).toBe(1);

    put('c.ts');
    expect(pass(answer).files).toEqual(['c.ts']);
    expect(made).toBe(2);
  });

  it('counts no file in that it was read from before, and is no more', () => {
    pass(() => ['a.ts', 'b.ts'].forEach(read));
    put('b.ts');
    expect(pass(() => read('b.ts')).files).toEqual(['b.ts']);
  });

  it('is made anew where a question has another answer, of which it has read nothing', () => {
    const answer = () => {
      memo.ask(
        line('asked', ({ asked }: Pass) => {
          read('b.ts');
          return asked;
        }),
      );
    };
    pass(answer);
    put('b.ts');
    pass(answer);
    expect(made).toBe(1);

    pass(answer, 'other');
    expect(made).toBe(2);
  });

  it('tells again what it told, and what others tell as well, once', () => {
    const say = line('say', ({ told }: Pass) => told.push('word'));
    const parts = [{}, {}];
    const toldBy = () => {
      const now: Pass = { asked: '', told: [] };
      memo.begin(now);
      for (const part of parts) memo.once('parts', part, () => memo.tell(say));
      memo.end();
      return now.told;
    };
    expect(toldBy()).toEqual(['word', 'word']);
    expect(toldBy()).toEqual(['word']);
    expect(toldBy()).toEqual(['word']);
  });

  it('is forgotten by a pass in which nobody wants it', () => {
    pass(() => read('a.ts'));
    memo.begin({ asked: '', told: [] });
    memo.end();
    pass(() => read('a.ts'));
    expect(made).toBe(2);
  });
});
