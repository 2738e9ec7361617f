import { ts } from '../typescript.js';
import { isNamed, isNamedExternal } from '../heritage/named-declarations.js';
import type { Meaning } from '../resolve/meaning.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';

/** A decorator, bare or called. */
export interface Written {
  readonly node: ts.Node;
  readonly callee: ts.Expression;
  readonly given: readonly ts.Expression[];
}

export function decoratorsOf(node: ts.Node): readonly Written[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map(({ expression }) => writtenAs(expression));
}

function writtenAs(expression: ts.Expression): Written {
  return ts.isCallExpression(expression)
    ? { node: expression, callee: expression.expression, given: [...expression.arguments] }
    : { node: expression, callee: expression, given: [] };
}

/** True when a decorator, however it was imported, is one of those that are named. */
export function isDecorator(
  world: World,
  callee: ts.Expression,
  names: readonly string[],
): boolean {
  const meaning = resolveEntityName(world, callee);
  switch (meaning.kind) {
    case 'entity':
      return isNamed(world, meaning.entity, names) || aliasIs(world, meaning, names);
    case 'external':
      return isNamedExternal(meaning.specifier, meaning.path, names);
    case 'missing':
      return isNamedExternal(meaning.specifier, [meaning.name], names);
    case 'global':
      return names.includes(meaning.name);
    default:
      return false;
  }
}

// `const OnEvent = DomainEventHandler;`
function aliasIs(
  world: World,
  { entity }: Extract<Meaning, { kind: 'entity' }>,
  names: readonly string[],
): boolean {
  const value = entity.declarations.find(ts.isVariableDeclaration)?.initializer;
  if (value === undefined) return false;
  const named = ts.isIdentifier(value) || ts.isPropertyAccessExpression(value);
  return named && value.getText() !== entity.name && isDecorator(world, value, names);
}

/** True when a decorator comes from Hearken itself, whose options are known. */
export function isOwnDecorator(world: World, callee: ts.Expression): boolean {
  const meaning = resolveEntityName(world, callee);
  if (meaning.kind === 'external') return isOwnModule(meaning.specifier);
  return (
    meaning.kind === 'entity' &&
    world.packages.of(meaning.entity).some(({ specifier }) => isOwnModule(specifier))
  );
}

function isOwnModule(specifier: string): boolean {
  return specifier === 'hearken' || specifier.startsWith('hearken/');
}
