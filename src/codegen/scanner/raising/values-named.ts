import type { ModuleFile } from '../syntax/module-file.js';
import { ts } from '../typescript.js';

/** The names that a file uses as values, or gives another name. */
export function valuesNamed({ source }: ModuleFile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isNoValue(node)) return;
    if (ts.isIdentifier(node)) {
      if (!isPlainMention(node)) found.add(node.text);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What says something of a class and makes no instance: types, markers, what others derive from. */
function isNoValue(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isDecorator(node) ||
    ts.isHeritageClause(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

function isPlainMention(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isClassLike(parent)) return parent.name === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) {
    return parent.propertyName === undefined;
  }
  return ts.isBinaryExpression(parent) && isInstanceTest(parent, node);
}

function isInstanceTest({ operatorToken, right }: ts.BinaryExpression, node: ts.Node): boolean {
  return operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && right === node;
}
