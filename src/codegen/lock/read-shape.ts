import { getNodeValue, type Node } from 'jsonc-parser';
import type { Shape } from '../model/shape.js';
import { entriesOf, itemsOf, LockFault, textOf } from './lock-node.js';
import { unknownShape } from './renamed-shape.js';

/** @throws {LockFault} for what `shapeJson` does not write. */
export function readShape(node: Node): Shape {
  if (node.type === 'string') return simpleShape(node);
  const [[kind, of] = [], ...more] = entriesOf(node, 'the type of a field');
  if (kind === undefined || of === undefined || more.length > 0) {
    throw new LockFault(node, 'the type of a field must have one key');
  }
  return shapeWith(kind, of);
}

function simpleShape(node: Node): Shape {
  const kind = textOf(node, 'the type of a field');
  switch (kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'date':
      return { kind };
    case 'unknown':
      return unknownShape;
    default:
      throw new LockFault(node, `'${kind}' is no type of a field`);
  }
}

function shapeWith(kind: string, of: Node): Shape {
  switch (kind) {
    case 'literals':
      return { kind, values: itemsOf(of, kind).map(literalOf) };
    case 'list':
      return { kind: 'array', item: readShape(of) };
    case 'set':
    case 'record':
    case 'nullable':
    case 'optional':
      return { kind, item: readShape(of) };
    case 'tuple':
      return { kind, items: itemsOf(of, kind).map(readShape) };
    case 'map': {
      const [key, value] = pairOf(of, kind);
      return { kind, key: readShape(key), value: readShape(value) };
    }
    case 'object':
      return { kind: 'structure', id: textOf(of, kind) };
    case 'oneOf':
      return { kind: 'union', members: [...entriesOf(of, kind)].map(memberOf) };
    default:
      throw new LockFault(of, `'${kind}' is no type of a field`);
  }
}

function memberOf([tag, node]: readonly [string, Node]) {
  return { tag, shape: readShape(node) };
}

function pairOf(node: Node, what: string): readonly [Node, Node] {
  const [first, second, ...more] = itemsOf(node, what);
  if (first === undefined || second === undefined || more.length > 0) {
    throw new LockFault(node, `${what} must be a pair`);
  }
  return [first, second];
}

function literalOf(node: Node): string | number | boolean {
  const value: unknown = getNodeValue(node);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw new LockFault(node, 'a literal must be a string, a number or a boolean');
}
