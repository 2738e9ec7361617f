import { ts } from '../typescript.js';
import { declarationOf } from '../syntax/entity.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { Meaning } from '../resolve/meaning.js';
import type { World } from '../resolve/world.js';
import { isNamed, isNamedExternal } from '../heritage/named-declarations.js';
import { isDecorator } from '../read/decorators-of.js';
import { staticValue } from './static-value.js';

/** The methods that give a container back. */
const chained = new Set([
  'register',
  'registerInstance',
  'registerSingleton',
  'registerType',
  'createChildContainer',
]);

const farthest = 64;

/** True for tsyringe's root container, and for whatever is declared, or made, as a container. */
export function isContainer(world: World, node: ts.Expression, depth = 0): boolean {
  if (depth > farthest) return false;
  const value = unwrapped(node);
  if (ts.isCallExpression(value)) return isMade(world, value, depth + 1);
  if (!ts.isIdentifier(value) && !ts.isPropertyAccessExpression(value)) return false;
  if (isDecorator(world, value, ['tsyringe#container'])) return true;
  if (isMemberContainer(world, value)) return true;
  return meansContainer(world, resolveEntityName(world, value), depth + 1);
}

function meansContainer(world: World, meaning: Meaning, depth: number): boolean {
  if (meaning.kind === 'parameter') return isContainerType(world, meaning.node.type);
  if (meaning.kind !== 'entity') return false;
  const variable = declarationOf(meaning.entity, ts.isVariableDeclaration);
  if (variable === null) return false;
  const { type, initializer } = variable;
  if (type !== undefined) return isContainerType(world, type);
  return initializer !== undefined && isContainer(world, initializer, depth);
}

function isMade(world: World, { expression }: ts.CallExpression, depth: number): boolean {
  if (ts.isPropertyAccessExpression(expression) && chained.has(expression.name.text)) {
    return isContainer(world, expression.expression, depth);
  }
  const made = staticValue(world, expression);
  return made.kind === 'function' && isContainerType(world, made.node.type);
}

// `this.container`, where the class declares it so.
function isMemberContainer(world: World, node: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  const owner = ts.findAncestor(node, ts.isClassLike);
  const own = owner?.members.filter(ts.isPropertyDeclaration) ?? [];
  const given = owner?.members.filter(ts.isConstructorDeclaration) ?? [];
  const declared = [...own, ...given.flatMap(({ parameters }) => [...parameters])];
  return declared.some(
    ({ name, type }) => name.getText() === node.name.text && isContainerType(world, type),
  );
}

const containerTypes = ['tsyringe#DependencyContainer', 'hearken#DependencyContainer'];

function isContainerType(world: World, type: ts.TypeNode | undefined): boolean {
  if (type === undefined || !ts.isTypeReferenceNode(type)) return false;
  const meaning = resolveEntityName(world, type.typeName);
  if (meaning.kind === 'external') {
    return isNamedExternal(meaning.specifier, meaning.path, containerTypes);
  }
  return meaning.kind === 'entity' && isNamed(world, meaning.entity, ['DependencyContainer']);
}
