import { ts } from '../typescript.js';
import type { World } from '../resolve/world.js';
import { isContainer } from './is-container.js';

/**
 * False for a function that takes no container and names none: nothing that it does hangs on a
 * registration.
 */
export function asksContainer(world: World, node: ts.Node): boolean {
  if (!ts.isFunctionLike(node) || node.parameters.length > 0) return true;
  let found = false;
  const visit = (child: ts.Node): void => {
    found ||= isCalled(child) || (ts.isIdentifier(child) && isContainer(world, child));
    if (!found) ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

// A function of the user's own may name a container in its turn.
function isCalled(node: ts.Node): boolean {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression);
}
