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
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  return isCompared(isMember ? parent : node);
}

/** True for a class that is asked for its name, or held against another: nothing is made of it. */
function isCompared({ parent }: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'name';
  if (ts.isCaseClause(parent)) return true;
  return ts.isBinaryExpression(parent) && comparing.has(parent.operatorToken.kind);
}

const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.InstanceOfKeyword,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
