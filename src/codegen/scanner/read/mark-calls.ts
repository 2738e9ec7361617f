import { ts } from '../typescript.js';
import { classValue } from '../heritage/class-value.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { entityOf } from '../syntax/scope.js';
import { isStatic } from './modifiers.js';
import type { World } from '../resolve/world.js';
import { isDecorator, type Written } from './decorators-of.js';

/**
 * Finds `DomainEventHandler(X)`, `DomainEventHandler({…})(X)`, and the same on `this` in a static
 * block; by the class that is marked.
 */
export function markCalls(
  world: World,
  files: readonly ModuleFile[],
): ReadonlyMap<Entity, Written> {
  const calls = new Map<Entity, Written>();
  for (const file of files) {
    for (const [entity, written] of callsIn(world, file)) {
      if (!calls.has(entity)) calls.set(entity, written);
    }
  }
  return calls;
}

function callsIn(world: World, file: ModuleFile): ReadonlyMap<Entity, Written> {
  return world.memo.once('mark calls', file, () => {
    const calls = new Map<Entity, Written>();
    collect(world, file.source, calls);
    return calls;
  });
}

function collect(world: World, node: ts.Node, into: Map<Entity, Written>): void {
  ts.forEachChild(node, (child) => {
    if (ts.isCallExpression(child)) addCall(world, child, into);
    if (!isPassedOver(child)) collect(world, child, into);
  });
}

// Only what runs when the module is loaded can mark a class; decorators are read with their class.
function isPassedOver(node: ts.Node): boolean {
  if (ts.isDecorator(node) || ts.isFunctionLike(node)) return true;
  return ts.isPropertyDeclaration(node) && !isStatic(node);
}

function addCall(world: World, expression: ts.CallExpression, into: Map<Entity, Written>): void {
  if (expression.arguments.length !== 1) return;
  const [argument] = expression.arguments;
  const written = markOf(expression);
  if (
    argument === undefined ||
    !isDecorator(world, written.callee, world.config.handlers.decorators)
  ) {
    return;
  }
  const entity = markedClass(world, argument);
  if (entity !== null && !into.has(entity)) into.set(entity, written);
}

function markOf(call: ts.CallExpression): Written {
  return ts.isCallExpression(call.expression)
    ? { node: call, callee: call.expression.expression, given: [...call.expression.arguments] }
    : { node: call, callee: call.expression, given: [] };
}

function markedClass(world: World, argument: ts.Expression): Entity | null {
  if (argument.kind === ts.SyntaxKind.ThisKeyword) {
    const owner = ts.findAncestor(argument, ts.isClassLike);
    return owner === undefined ? null : entityOf(owner);
  }
  const value = classValue(world, argument);
  return value.kind === 'class' ? value.entity : null;
}
