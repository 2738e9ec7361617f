import { ts } from '../typescript.js';
import type { FieldShape } from '../../model/shape.js';
import type { Bindings } from '../heritage/bindings.js';

/** A field as it is written. */
export interface FoundField {
  readonly name: string;
  readonly visibility: FieldShape['visibility'];
  readonly optional: boolean;
  /** A getter or setter, or a `declare` that nothing stands behind. */
  readonly computed: boolean;
  readonly type: ts.TypeNode | undefined;
  readonly initializer: ts.Expression | undefined;
  readonly readonly: boolean;
  /** True for an optional method: nothing of it travels. */
  readonly callable: boolean;
  readonly bindings: Bindings;
}

/** A member's name, `null` for a symbol's and for none. */
export function nameOf(name: ts.PropertyName | ts.BindingName | undefined): string | null {
  if (name === undefined) return null;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) {
    return name.text;
  }
  return ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)
    ? name.expression.text
    : null;
}
