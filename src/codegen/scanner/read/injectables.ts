import { classNodeOf, type Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { decoratorsOf, isDecorator } from './decorators-of.js';
import { exportPathOf } from './export-path-of.js';

/** The decorators by which tsyringe learns of a class. */
export const injectableDecorators = [
  'autoInjectable',
  'injectable',
  'registry',
  'scoped',
  'singleton',
] as const;

const pinned = injectableDecorators.map((name) => `tsyringe#${name}`);

/** True for an exported class that carries one of tsyringe's decorators. */
export function isInjectable(world: World, entity: Entity): boolean {
  return world.memo.once('injectable', entity, () => {
    const node = classNodeOf(entity);
    const decorators = node === null ? [] : decoratorsOf(node);
    return (
      decorators.some(({ callee }) => isDecorator(world, callee, pinned)) &&
      exportPathOf(entity) !== null
    );
  });
}
