import { ts } from '../typescript.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { entityOf } from '../syntax/scope.js';

/** Every class, interface and type alias of a file, in the order in which they stand. */
export function declarationsIn({ source }: ModuleFile): readonly Entity[] {
  const found = new Set<Entity>();
  const visit = (node: ts.Node): void => {
    if (
      ts.isClassLike(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node)
    ) {
      found.add(entityOf(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}
