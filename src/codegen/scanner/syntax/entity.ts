import { ts } from '../typescript.js';
import { unwrapped } from './unwrapped.js';

/** A declared name: all that one scope declares under it, merged. Compared by identity. */
export interface Entity {
  readonly name: string;
  /** The file it stands in. */
  readonly path: string;
  readonly source: ts.SourceFile;
  /** The namespace it stands in. */
  readonly parent: Entity | null;
  readonly declarations: ts.Node[];
}

export type ClassNode = ts.ClassLikeDeclaration;

/** The class that an entity declares, also as `const X = class {}`. */
export function classNodeOf(entity: Entity): ClassNode | null {
  for (const node of entity.declarations) {
    if (ts.isClassLike(node)) return node;
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
      const value = unwrapped(node.initializer);
      if (ts.isClassExpression(value)) return value;
    }
  }
  return null;
}

export function declarationOf<T extends ts.Node>(
  entity: Entity,
  test: (node: ts.Node) => node is T,
): T | null {
  return entity.declarations.find(test) ?? null;
}

export function declarationsOf<T extends ts.Node>(
  entity: Entity,
  test: (node: ts.Node) => node is T,
): readonly T[] {
  return entity.declarations.filter(test);
}
