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
  return world.memo.once(
    'injectable',
    entity,
    () => carries(world, entity, pinned) && exportPathOf(entity) !== null,
  );
}

/** How tsyringe learns of a class from its own decorators: `@registry` alone tells it nothing. */
export function injectableBy(world: World, entity: Entity): 'injectable' | 'autoInjectable' | null {
  if (carries(world, entity, ['tsyringe#autoInjectable'])) return 'autoInjectable';
  return carries(world, entity, describing) ? 'injectable' : null;
}

const describing = ['tsyringe#injectable', 'tsyringe#scoped', 'tsyringe#singleton'];

function carries(world: World, entity: Entity, names: readonly string[]): boolean {
  const node = classNodeOf(entity);
  const decorators = node === null ? [] : decoratorsOf(node);
  return decorators.some(({ callee }) => isDecorator(world, callee, names));
}
