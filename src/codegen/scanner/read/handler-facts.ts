import { ts } from '../typescript.js';
import type { ClassFact, HandlerClassFact, MarkerFact } from '../../model/facts.js';
import { lineage } from '../heritage/lineage.js';
import { classNodeOf, type Entity } from '../syntax/entity.js';
import { constructorOf } from './constructor-facts.js';
import { isAbstract, nameOrSelf } from './event-facts.js';
import { markerOf } from './marker-of.js';
import { methodFacts } from './method-facts.js';
import { visibilityOf } from './modifiers.js';
import { placeOf } from './place-of-node.js';
import type { Reading } from './reading.js';
import { typeRefOf } from './type-ref-of.js';
import { textOf } from './text-of.js';

/** What there is to say about a class that carries a marker; `null` for one that carries none. */
export function handlerFact(reading: Reading, entity: Entity): HandlerClassFact | null {
  const marker = classNodeOf(entity) === null ? null : markerOf(reading, entity);
  const fact = marker === null ? null : classFact(reading, entity, marker);
  return marker === null || fact === null ? null : { ...fact, marker };
}

/** What there is to say about a class, as if it carried such a marker; `null` for what is no class. */
export function classFact(
  reading: Reading,
  entity: Entity,
  marker: Pick<MarkerFact, 'kind'>,
): ClassFact | null {
  const node = classNodeOf(entity);
  if (node === null) return null;
  const { classes, unresolved } = lineage(reading, entity);
  const constructor = constructorOf(reading, entity).node;
  return {
    type: typeRefOf(reading, entity),
    place: placeOf(reading, nameOrSelf(node)),
    abstract: isAbstract(node),
    anonymous: node.name === undefined && !ts.isVariableDeclaration(node.parent),
    typeParameters: node.typeParameters?.length ?? 0,
    constructorVisibility: constructor === null ? 'public' : visibilityOf(constructor),
    bases: classes.slice(1).map((base) => typeRefOf(reading, base.entity).id),
    unresolvedBase: unresolved && {
      text: textOf(unresolved),
      place: placeOf(reading, unresolved),
    },
    methods: methodFacts(reading, entity, marker),
  };
}
