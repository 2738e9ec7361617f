import { getNodeValue, type Node } from 'jsonc-parser';

/** Thrown where a lock file says what no lock says; `at` is where. */
export class LockFault extends Error {
  constructor(
    readonly at: Pick<Node, 'offset' | 'length'>,
    message: string,
  ) {
    super(message);
  }
}

/** The entries of an object; a key that stands there twice is a merge gone wrong. */
export function entriesOf(node: Node, what: string): ReadonlyMap<string, Node> {
  if (node.type !== 'object') throw new LockFault(node, `${what} must be an object`);
  const entries = new Map<string, Node>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) throw new LockFault(node, `${what} is cut off`);
    const name = textOf(key, 'a key');
    if (entries.has(name)) throw new LockFault(key, `'${name}' stands there twice`);
    entries.set(name, value);
  }
  return entries;
}

export function itemsOf(node: Node, what: string): readonly Node[] {
  if (node.type !== 'array') throw new LockFault(node, `${what} must be an array`);
  return node.children ?? [];
}

export function textOf(node: Node, what: string): string {
  const value: unknown = getNodeValue(node);
  if (typeof value !== 'string') throw new LockFault(node, `${what} must be a string`);
  return value;
}
