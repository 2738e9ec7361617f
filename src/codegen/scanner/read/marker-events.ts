import type { Place } from '../../model/place.js';
import { classValue, ofMeaning } from '../heritage/class-value.js';
import { resolveEntityName } from '../resolve/resolve-name.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, declarationOf, type Entity } from '../syntax/entity.js';
import { unwrapped } from '../syntax/unwrapped.js';
import { ts } from '../typescript.js';
import { decoratorsOf, isDecorator } from './decorators-of.js';
import { methodMarkerOf } from './method-marker.js';
import { placeOf } from './place-of-node.js';

type Named = readonly (readonly [event: Entity, at: Place])[];

/**
 * The classes that `@EventsHandler(OrderPlaced, …)` and its like name, and those that a method with
 * a marker of its own takes, where the config asks for it.
 */
export function markerEvents(
  world: World,
  declared: readonly Entity[],
): ReadonlyMap<Entity, Place> {
  const named = new Map<Entity, Place>();
  if (!world.config.events.namedByMarkers) return named;
  for (const entity of declared) {
    for (const [event, place] of namedBy(world, entity)) {
      if (!named.has(event)) named.set(event, place);
    }
  }
  return named;
}

function namedBy(world: World, entity: Entity): Named {
  return world.memo.once('marker events', entity, () => {
    const node = classNodeOf(entity);
    if (node === null) return [];
    return [...byClass(world, node), ...node.members.flatMap((one) => byMethod(world, one))];
  });
}

function byClass(world: World, node: ts.ClassLikeDeclaration): Named {
  const names = world.config.handlers.decorators;
  const markers = decoratorsOf(node).filter(({ callee }) => isDecorator(world, callee, names));
  return markers.flatMap(({ given }) => inArguments(world, given));
}

function byMethod(world: World, member: ts.ClassElement): Named {
  const marker = methodMarkerOf(world, member);
  if (marker === null) return [];
  const [event] = ts.isMethodDeclaration(member) ? member.parameters : [];
  return [...inArguments(world, marker.given), ...inType(world, event?.type, new Set())];
}

function inArguments(world: World, given: readonly ts.Expression[]): Named {
  return given.flatMap(elementsOf).flatMap((node) => {
    const value = classValue(world, node);
    return value.kind === 'class' ? [[value.entity, placeOf(world, node)] as const] : [];
  });
}

function elementsOf(argument: ts.Expression): readonly ts.Expression[] {
  const value = unwrapped(argument);
  return ts.isArrayLiteralExpression(value) ? value.elements : [value];
}

// A class of a package is a payload, and no event.
function inType(world: World, type: ts.TypeNode | undefined, seen: ReadonlySet<ts.Node>): Named {
  if (type === undefined || seen.has(type)) return [];
  const further = new Set([...seen, type]);
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((one) => inType(world, one, further));
  if (!ts.isTypeReferenceNode(type)) return [];
  const meaning = resolveEntityName(world, type.typeName);
  if (meaning.kind !== 'entity') return [];
  const alias = declarationOf(meaning.entity, ts.isTypeAliasDeclaration);
  if (alias !== null) return inType(world, alias.type, further);
  const value = ofMeaning(world, meaning);
  const own = value.kind === 'class' && world.owns(value.entity.path);
  return own && classNodeOf(value.entity) !== null ? [[value.entity, placeOf(world, type)]] : [];
}
