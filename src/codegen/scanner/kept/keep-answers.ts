import type { Pass } from '../read/reading.js';
import type { KeptAnswer } from '../resolve/traced-memo.js';
import { DeclaredEntity } from '../syntax/declared-entity.js';
import type { FileNumbers } from './file-numbers.js';
import type { KeptAnswerData, KeptEntity, KeptTrace, KeptView } from './kept-scan.js';
import { NoPlainData, toPlain } from './plain-data.js';

/** Numbers the entities that are kept. */
export interface EntityNumbers {
  of(entity: DeclaredEntity): number;
  all(): readonly KeptEntity[];
}

export function createEntityNumbers(files: FileNumbers): EntityNumbers {
  const numbers = new Map<DeclaredEntity, number>();
  const all: KeptEntity[] = [];
  return {
    all: () => all,
    of(entity) {
      const known = numbers.get(entity);
      if (known !== undefined) return known;
      numbers.set(entity, all.length);
      return all.push([files.of(entity.path), entity.key, entity.name]) - 1;
    },
  };
}

interface Numbers {
  readonly files: FileNumbers;
  readonly entities: EntityNumbers;
}

/** The answers that can be told in plain data; the others are found again by whoever asks. */
export function keepAnswers(
  answers: Iterable<KeptAnswer<Pass>>,
  numbers: Numbers,
): Pick<KeptView, 'traces' | 'answers'> {
  const traces: KeptTrace[] = [];
  const known = new Map<string, number>();
  const numberOf = (trace: KeptTrace): number => {
    const text = keyOf(trace);
    const number = known.get(text) ?? traces.push(trace) - 1;
    known.set(text, number);
    return number;
  };
  const kept: KeptAnswerData[] = [];
  for (const answer of answers) {
    const data = plainAnswer(answer, numbers);
    if (data !== null) kept.push([answer.table, data.key, numberOf(data.trace), data.value]);
  }
  return { traces, answers: kept };
}

interface PlainAnswer {
  readonly key: number;
  readonly value: unknown;
  readonly trace: KeptTrace;
}

function plainAnswer(
  { key, value, trace }: KeptAnswer<Pass>,
  { files, entities }: Numbers,
): PlainAnswer | null {
  if (trace.expired) return null;
  // Whatever it speaks of must be there again.
  const spoken: number[] = [];
  const numberOf = (entity: DeclaredEntity): number => {
    spoken.push(files.of(entity.path));
    return entities.of(entity);
  };
  const plain = (one: unknown): unknown => toPlain(one, numberOf);
  try {
    const keyNumber =
      key instanceof DeclaredEntity ? numberOf(key) : -1 - files.of((key as { path: string }).path);
    const told = plain(value);
    return { key: keyNumber, value: told, trace: plainTrace(trace, { files, plain, spoken }) };
  } catch (error) {
    if (error instanceof NoPlainData) return null;
    throw error;
  }
}

interface Telling {
  readonly files: FileNumbers;
  readonly plain: (value: unknown) => unknown;
  /** The files of the entities that were told of. */
  readonly spoken: readonly number[];
}

function plainTrace(
  trace: KeptAnswer<Pass>['trace'],
  { files, plain, spoken }: Telling,
): KeptTrace {
  const read = [...spoken];
  const missing: string[] = [];
  for (const { path, file } of trace.files) {
    if (file === null) missing.push(path);
    else read.push(files.of(path));
  }
  const numbers = inOrder(read);
  const { asked, told } = trace;
  // Most were made of files alone.
  if (missing.length + asked.size + told.size === 0) return { files: numbers };
  const questions = Array.from(
    asked,
    ([{ name, given }, answer]) => [name, given.map(plain), plain(answer)] as const,
  );
  const lines = Array.from(told, ({ name, given }) => [name, given.map(plain)] as const);
  return {
    files: numbers,
    ...(missing.length > 0 && { missing }),
    ...(questions.length > 0 && { asked: eachOnce(questions) }),
    ...(lines.length > 0 && { told: eachOnce(lines) }),
  };
}

function inOrder(numbers: number[]): readonly number[] {
  return numbers.sort((a, b) => a - b).filter((number, at) => number !== numbers[at - 1]);
}

function eachOnce<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function keyOf({ files, ...rest }: KeptTrace): string {
  const { missing, asked, told } = rest;
  const plain = missing === undefined && asked === undefined && told === undefined;
  return plain ? files.join() : `${files.join()} ${JSON.stringify(rest)}`;
}
