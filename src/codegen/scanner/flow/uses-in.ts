import type { ModuleFile } from '../syntax/module-file.js';
import { ts } from '../typescript.js';

export type UsedName = ts.Identifier | ts.PrivateIdentifier;

/** Where a file uses names as values, by the name that each has where it is declared. */
export function usesIn({ source, scope }: ModuleFile): ReadonlyMap<string, readonly UsedName[]> {
  const uses = new Map<string, UsedName[]>();
  const add = (node: UsedName): void => {
    const name = importedName(node.text) ?? node.text;
    const known = uses.get(name);
    if (known === undefined) uses.set(name, [node]);
    else known.push(node);
  };
  const importedName = (local: string): string | null => {
    const target = scope.imports.get(local);
    return target?.kind === 'name' && target.name !== 'default' ? target.name : null;
  };
  const visit = (node: ts.Node): void => {
    if (isNoValue(node)) return;
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      if (!isDeclared(node)) add(node);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function isNoValue(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node)
  );
}

function isDeclared(node: UsedName): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isShorthandPropertyAssignment(parent)) {
    return false;
  }
  return 'name' in parent && parent.name === node;
}
