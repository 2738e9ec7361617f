import { createQuestion, type Question } from './question.js';

/** Whether a text mentions one of some names, behind what the pattern `before` takes. */
export function createWordTest(names: Iterable<string>, before = ''): Question {
  const words = [...new Set(names)].sort().map(escape);
  return wordTestOf(
    words.length === 0 ? never : `${before}(?<![\\w$])(?:${words.join('|')})(?![\\w$])`,
  );
}

const never = '(?!)';

/** The test that has a key. */
export function wordTestOf(key: string): Question {
  if (key === never) return createQuestion(key, () => false);
  const pattern = new RegExp(key);
  return createQuestion(key, ({ text }) => pattern.test(text));
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
