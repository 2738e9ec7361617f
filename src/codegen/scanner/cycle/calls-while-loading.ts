import { isStatic } from '../read/modifiers.js';
import { importsOf } from '../syntax/imports.js';
import { ts } from '../typescript.js';

/** The calls of what a file imports from one place, as far as they are made while it is loaded. */
export function callsWhileLoading(
  source: ts.SourceFile,
  specifier: string,
): readonly ts.CallExpression[] {
  const imports = [...importsOf(source.statements)];
  const names = new Set(
    imports.flatMap(([name, target]) =>
      target.kind !== 'alias' && target.specifier === specifier ? [name] : [],
    ),
  );
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && names.has(rootOf(node.expression))) found.push(node);
    if (!isDeferred(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function rootOf(expression: ts.Expression): string {
  if (ts.isPropertyAccessExpression(expression)) return rootOf(expression.expression);
  return ts.isIdentifier(expression) ? expression.text : '';
}

/** True for what runs later, if at all: functions, and the fields of instances. */
function isDeferred(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return !isCalledAtOnce(node);
  return ts.isPropertyDeclaration(node) && !isStatic(node);
}

function isCalledAtOnce(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isCalledAtOnce(parent);
  return ts.isCallExpression(parent) && parent.expression === node;
}
