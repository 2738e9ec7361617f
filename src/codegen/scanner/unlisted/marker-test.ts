import type { ResolvedConfig } from '../../model/config.js';
import { simpleName } from '../text/simple-name.js';

/** Tells of a text whether a class in it seems to carry a marker: cheaply, and by the lines of code alone. */
export function createMarkerTest({
  handlers,
  commands,
}: ResolvedConfig): (text: string) => boolean {
  const decorators = [...handlers.decorators, ...handlers.methodDecorators, ...commands.decorators];
  const heritage = [...handlers.interfaces, ...handlers.bases, ...commands.interfaces];
  const patterns = [
    ...decorators.map((name) => decorated(escaped(name))),
    ...heritage.map((name) => derived(escaped(name))),
  ];
  return (text) => patterns.some((pattern) => pattern.test(text));
}

/** `@Name` where a line of code begins, after `export` or other decorators; or a call, `Name(Class)`. */
function decorated(name: string): RegExp {
  const before = '(?:export\\s+(?:default\\s+)?|@[^\\n]*\\s)?';
  return new RegExp(`^[^\\S\\n]*(?:${before}@${name}(?![\\w$])|${name}\\()`, 'm');
}

function derived(name: string): RegExp {
  return new RegExp(
    `^[^\\n*/]*\\bclass\\b[^{;]*\\b(?:extends|implements)\\b[^{;]*\\b${name}\\b`,
    'm',
  );
}

function escaped(name: string): string {
  return simpleName(name).replaceAll('$', '\\$');
}
