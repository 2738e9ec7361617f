import type { ts } from '../typescript.js';
import type { MarkerFact } from '../../model/facts.js';
import { noOptions } from '../../model/no-options.js';
import { basesOf } from '../heritage/bases.js';
import { lineage } from '../heritage/lineage.js';
import { isNamed, isNamedExternal } from '../heritage/named-declarations.js';
import type { ClassValue } from '../heritage/class-value.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import type { World } from '../resolve/world.js';
import { decoratorsOf, isDecorator, isOwnDecorator, type Written } from './decorators-of.js';
import { methodMarkerOf } from './method-marker.js';
import { optionsOf } from './options-of.js';
import { placeOf } from './place-of-node.js';
import type { Reading } from './reading.js';

/** The marker of a class, its own or that of the nearest base class; `null` for an unmarked one. */
export function markerOf(reading: Reading, entity: Entity): MarkerFact | null {
  for (const ancestor of lineage(reading, entity).classes) {
    const own = ownMarker(reading, ancestor.entity);
    if (own !== null) return { ...own, inherited: ancestor.depth > 0 };
  }
  return null;
}

function ownMarker(reading: Reading, entity: Entity): MarkerFact | null {
  return reading.memo.once('marker', entity, () => {
    const node = classNodeOf(entity);
    if (node === null) return null;
    return (
      byDecorator(reading, node) ??
      byCall(reading, entity) ??
      byHeritage(reading, entity) ??
      byMethod(reading, node)
    );
  });
}

function byDecorator(world: World, node: ts.ClassLikeDeclaration): MarkerFact | null {
  const names = world.config.handlers.decorators;
  const found = decoratorsOf(node).find(({ callee }) => isDecorator(world, callee, names));
  return found === undefined ? null : fromCode(world, 'decorator', found);
}

function byCall(reading: Reading, entity: Entity): MarkerFact | null {
  const call = reading.markCallOf(entity);
  return call === undefined ? null : fromCode(reading, 'call', call);
}

function fromCode(world: World, kind: MarkerFact['kind'], written: Written): MarkerFact {
  const strict = isOwnDecorator(world, written.callee);
  return {
    kind,
    name: written.callee.getText(),
    place: placeOf(world, written.node),
    options: optionsOf(world, written.given, strict),
    inherited: false,
  };
}

function byHeritage(world: World, entity: Entity): MarkerFact | null {
  const { interfaces, bases } = world.config.handlers;
  if (interfaces.length + bases.length === 0) return null;
  for (const { clause, value, node } of basesOf(world, entity)) {
    const kind = clause === 'extends' ? 'base' : 'interface';
    const names = clause === 'extends' ? bases : interfaces;
    if (!reaches(world, value, { names, clause })) continue;
    const name = node.expression.getText();
    return { kind, name, place: placeOf(world, node), options: noOptions, inherited: false };
  }
  return null;
}

/** The first of its methods that carries a marker of its own; each says its options itself. */
function byMethod(world: World, node: ts.ClassLikeDeclaration): MarkerFact | null {
  for (const member of node.members) {
    const found = methodMarkerOf(world, member);
    if (found !== null) {
      return { ...fromCode(world, 'method', found), options: noOptions };
    }
  }
  return null;
}

interface Named {
  readonly names: readonly string[];
  readonly clause: 'extends' | 'implements';
}

/**
 * A base class counts only where it is named directly, for a deeper one has marked the class in
 * between; an interface counts through the interfaces that extend it, too.
 */
function reaches(world: World, value: ClassValue, { names, clause }: Named): boolean {
  if (value.kind === 'external') return isNamedExternal(value.specifier, value.path, names);
  if (value.kind === 'missing') {
    return isNamedExternal(value.meaning.specifier, [value.meaning.name], names);
  }
  if (value.kind !== 'class') return false;
  if (isNamed(world, value.entity, names)) return true;
  return (
    clause === 'implements' &&
    basesOf(world, value.entity).some((base) => reaches(world, base.value, { names, clause }))
  );
}
