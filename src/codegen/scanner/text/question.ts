import type { FileIndex } from './file-index.js';

/** A question to a file's text, put once for as long as the text stands. */
export interface Question {
  (file: FileIndex): boolean;
  /** Tells it from every other question: what an earlier run was answered still holds. */
  readonly key: string;
}

export function createQuestion(key: string, look: (file: FileIndex) => boolean): Question {
  const known: (boolean | undefined)[] = [];
  const ask = (file: FileIndex): boolean => {
    const before = known[file.id];
    if (before !== undefined) return before;
    const answer = file.kept?.answer(key) ?? look(file);
    known[file.id] = answer;
    return answer;
  };
  return Object.assign(ask, { key });
}
