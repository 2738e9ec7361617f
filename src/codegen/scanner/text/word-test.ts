import { createQuestion, type Question } from './question.js';

interface Surroundings {
  /** Patterns of what must stand before and behind the name. One that begins with `@` matches nothing that does not. */
  readonly before?: string;
  readonly behind?: string;
}

/** Whether a text mentions one of some names. */
export function createWordTest(
  names: Iterable<string>,
  { before = '', behind = '' }: Surroundings = {},
): Question {
  const words = [...new Set(names)].sort().map(escape);
  return wordTestOf(
    words.length === 0 ? never : `${before}(?<![\\w$])(?:${words.join('|')})(?![\\w$])${behind}`,
  );
}

const lineEnd = '\\n\\r\\u2028\\u2029';

/**
 * Behind names: a comment that begins its line mentions nothing. What looks like one may end in the line, in
 * a longer comment or a template.
 */
export const outsideLineComments = `(?<!(?:^|[${lineEnd}])[^\\S${lineEnd}]*\\/\\/(?:(?!\\*\\/|\\$\\{)[^${lineEnd}])*)`;

const never = '(?!)';

/** The test that has a key. */
export function wordTestOf(key: string): Question {
  if (key === never) return createQuestion(key, () => false);
  const finds = key.startsWith(sign) ? finderFromSign(key) : finder(key);
  return createQuestion(key, ({ text }) => finds(text));
}

type Finder = (text: string) => boolean;

function finder(key: string): Finder {
  const pattern = new RegExp(key);
  return (text) => pattern.test(text);
}

/** What decorators begin with. A text holds few of it, which are found in a tenth of the pattern's own time. */
const sign = '@';

function finderFromSign(key: string): Finder {
  const pattern = new RegExp(key, 'y');
  return (text) => {
    for (let from = text.indexOf(sign); from !== -1; from = text.indexOf(sign, from + 1)) {
      pattern.lastIndex = from;
      if (pattern.test(text)) return true;
    }
    return false;
  };
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
