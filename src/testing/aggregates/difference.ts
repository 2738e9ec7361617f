import { inspect } from 'node:util';
import { diffArrays } from 'diff';

/** Lays what was expected over what is, line by line: `-` for what is missing, `+` for what is too much. */
export function difference(expected: readonly unknown[], actual: readonly unknown[]): string {
  const lines = diffArrays(linesOf(expected), linesOf(actual)).flatMap(
    ({ added, removed, value }) => {
      const sign = added ? '+' : removed ? '-' : ' ';
      return value.map((line) => `${sign} ${line}`);
    },
  );
  const looksAlike = lines.every((line) => line.startsWith(' '));
  const hint = looksAlike ? ['', 'They look alike: is the module of a class loaded twice?'] : [];
  return ['- expected', '+ raised', '', ...lines, ...hint].join('\n');
}

function linesOf(values: readonly unknown[]): string[] {
  if (values.length === 0) return ['(no event)'];
  return values.flatMap((each) =>
    inspect(each, { depth: Infinity, compact: false, maxArrayLength: Infinity }).split('\n'),
  );
}
