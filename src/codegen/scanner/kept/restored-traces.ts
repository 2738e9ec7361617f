import { type Pass, readingLines } from '../read/reading.js';
import { said, type Line, type Said } from '../resolve/lines.js';
import type { KeptTrace as Trace } from '../resolve/traced-memo.js';
import { worldLines } from '../resolve/traced-world.js';
import type { DeclaredEntity } from '../syntax/declared-entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import type { KeptTrace } from './kept-scan.js';
import { fromPlain } from './plain-data.js';

interface Numbered {
  readonly fileOf: (number: number) => ModuleFile | undefined;
  readonly entityOf: (number: number) => DeclaredEntity;
}

type AnyLine = Line<Pass, never[], unknown>;

const lines = new Map<string, AnyLine>(
  [...Object.values(worldLines), ...Object.values(readingLines)].map((one) => [
    one.name,
    one as unknown as AnyLine,
  ]),
);

/** The traces of an earlier run; `null` for one that a change has crossed. */
export function restoredTraces(
  traces: readonly KeptTrace[],
  numbered: Numbered,
): readonly (Trace<Pass> | null)[] {
  return traces.map((trace) => restoredTrace(trace, numbered));
}

function restoredTrace(
  { files: numbers, missing = [], asked = [], told = [] }: KeptTrace,
  { fileOf, entityOf }: Numbered,
): Trace<Pass> | null {
  const files: { path: string; file: ModuleFile | null }[] = missing.map((path) => ({
    path,
    file: null,
  }));
  for (const number of numbers) {
    const file = fileOf(number);
    if (file === undefined) return null;
    files.push({ path: file.path, file });
  }
  const value = (data: unknown): unknown => fromPlain(data, entityOf);
  const questions = asked.map(
    ([name, given, answer]) => [saidAgain(name, given.map(value)), value(answer)] as const,
  );
  return {
    files,
    asked: new Map(questions),
    told: new Set(told.map(([name, given]) => saidAgain(name, given.map(value)))),
    expired: false,
  };
}

function saidAgain(name: string, given: readonly unknown[]): Said<Pass> {
  const line = lines.get(name);
  if (line === undefined) throw new Error(`Nobody asks or tells ${name}.`);
  return said(line, given as never[]);
}
