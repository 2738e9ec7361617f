import { ts } from '../typescript.js';
import { classValue } from '../heritage/class-value.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { decoratorsOf, isDecorator } from './decorators-of.js';

/** The classes that `@EventsHandler(OrderPlaced, …)` and its like name, where the config asks for it. */
export function markerEvents(
  world: World,
  declared: readonly Entity[],
): ReadonlyMap<Entity, ts.Node> {
  const named = new Map<Entity, ts.Node>();
  if (!world.config.events.namedByMarkers) return named;
  for (const entity of declared) {
    for (const [event, node] of namedBy(world, entity)) {
      if (!named.has(event)) named.set(event, node);
    }
  }
  return named;
}

function namedBy(world: World, entity: Entity): ReadonlyMap<Entity, ts.Node> {
  return world.memo.once('marker events', entity, () => {
    const given = markersOf(world, entity).flatMap((written) => written.given.flatMap(elementsOf));
    return new Map(
      given.flatMap((node) => {
        const value = classValue(world, node);
        return value.kind === 'class' ? [[value.entity, node] as const] : [];
      }),
    );
  });
}

function markersOf(world: World, entity: Entity) {
  const node = classNodeOf(entity);
  if (node === null) return [];
  const { decorators, methodDecorators } = world.config.handlers;
  const of = (marked: ts.Node, names: readonly string[]) =>
    decoratorsOf(marked).filter(({ callee }) => isDecorator(world, callee, names));
  return [
    ...of(node, decorators),
    ...node.members.flatMap((member) => of(member, methodDecorators)),
  ];
}

function elementsOf(argument: ts.Expression): readonly ts.Expression[] {
  const value = unwrapped(argument);
  return ts.isArrayLiteralExpression(value) ? value.elements : [value];
}
