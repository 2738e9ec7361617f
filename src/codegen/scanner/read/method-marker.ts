import type { ts } from '../typescript.js';
import type { World } from '../resolve/world.js';
import { decoratorsOf, isDecorator, type Written } from './decorators-of.js';

/** The decorator by which a method says itself that it is a handler, where the config names one. */
export function methodMarkerOf(world: World, member: ts.Node): Written | null {
  const names = world.config.handlers.methodDecorators;
  if (names.length === 0) return null;
  return decoratorsOf(member).find(({ callee }) => isDecorator(world, callee, names)) ?? null;
}
