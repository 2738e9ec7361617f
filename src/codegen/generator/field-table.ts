import type { FieldShape } from '../model/shape.js';
import { codecLiteral } from './codec-literal.js';
import { quoteKey } from './quote.js';

/**
 * The `fields` and `hidden` of a codec. `checkedAs` is the type whose public fields the user's
 * compiler compares, `null` for a type that cannot be named.
 */
export function fieldLines(fields: readonly FieldShape[], checkedAs: string | null): string[] {
  const check = checkedAs === null ? '' : ` satisfies FieldCodecs<${checkedAs}>`;
  return [
    ...table('fields', fieldsOf(fields, 'public'), check),
    ...table('hidden', fieldsOf(fields, 'hidden'), ''),
  ];
}

function fieldsOf(fields: readonly FieldShape[], visibility: FieldShape['visibility']): string[] {
  return fields
    .filter((field) => field.visibility === visibility)
    .map(({ name, computed, shape }) => {
      return `${quoteKey(name)}: ${computed ? "'computed'" : codecLiteral(shape)},`;
    });
}

function table(name: string, lines: readonly string[], check: string): string[] {
  if (lines.length === 0) return [`${name}: {}${check},`];
  return [`${name}: {`, ...lines.map((line) => `  ${line}`), `}${check},`];
}
