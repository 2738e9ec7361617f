import { ts } from '../typescript.js';
import type { Shape } from '../../model/shape.js';
import { unknown } from './shape-reading.js';

/** The shape of `'a'`, `-1`, `true` or `null` as a type. */
export function literalShape({ literal }: ts.LiteralTypeNode): Shape {
  if (literal.kind === ts.SyntaxKind.NullKeyword) {
    return { kind: 'nullable', item: { kind: 'literals', values: [] } };
  }
  if (isBigInt(literal)) return { kind: 'bigint' };
  const value = literalValue(literal);
  return value === null ? unknown('its type is computed') : { kind: 'literals', values: [value] };
}

/** The value of a literal, `null` for any other expression. */
export function literalValue(node: ts.Node): string | number | boolean | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (!ts.isPrefixUnaryExpression(node) || node.operator !== ts.SyntaxKind.MinusToken) return null;
  return ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : null;
}

export function isBigInt(node: ts.Node): boolean {
  return ts.isBigIntLiteral(ts.isPrefixUnaryExpression(node) ? node.operand : node);
}
