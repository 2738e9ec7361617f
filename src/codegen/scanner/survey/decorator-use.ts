import type { DecoratorSurvey } from '../../model/survey.js';
import { placeOf, type Grounds } from '../read/place-of-node.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { ts } from '../typescript.js';
import { importedFrom } from './imported-from.js';

/** The first decorators of some files. */
export function decoratorUse(grounds: Grounds, files: readonly ModuleFile[]): DecoratorSurvey {
  const found = files.flatMap((file) => decoratorsIn(file).map((node) => ({ node, file })));
  const legacy = found.find(({ node, file }) => isLegacy(node, importedFrom(file, 'tsyringe')));
  const [first] = found;
  return {
    first: first ? placeOf(grounds, first.node) : null,
    legacy: legacy ? placeOf(grounds, legacy.node) : null,
  };
}

function decoratorsIn({ source }: ModuleFile): readonly ts.Decorator[] {
  const found: ts.Decorator[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.canHaveDecorators(node)) found.push(...(ts.getDecorators(node) ?? []));
    else if (ts.isParameter(node)) found.push(...(ts.getDecorators(node) ?? []));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isLegacy({ expression, parent }: ts.Decorator, container: ReadonlySet<string>): boolean {
  if (ts.isParameter(parent)) return true;
  const callee = ts.isCallExpression(expression) ? expression.expression : expression;
  return ts.isIdentifier(callee) && container.has(callee.text);
}
