import type { ResolvedConfig } from '../../model/config.js';
import type { FileIndex } from '../text/file-index.js';
import { simpleName } from '../text/simple-name.js';
import { createQuestion, type Question } from '../text/question.js';

/**
 * Tells whether a file imports or declares something of the name of a command's base or marker:
 * without that there is no command, and nothing to look for.
 */
export function createCommandTest({ commands }: ResolvedConfig): Question {
  const { decorators, interfaces, bases } = commands;
  const names = [...decorators, ...interfaces, ...bases].map(simpleName);
  return createQuestion(`names ${names.join(' ')}`, (file) =>
    names.some((name) => isNamed(file, name)),
  );
}

function isNamed({ imports, heads }: FileIndex, name: string): boolean {
  return (
    imports.some(({ clause }) => clause.includes(name)) ||
    heads.some((head) => head.name === name || head.heritage.includes(name))
  );
}
