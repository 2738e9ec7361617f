import { ts } from '../typescript.js';
import type { HandlerClassFact } from '../../model/facts.js';
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
  const node = classNodeOf(entity);
  const marker = node === null ? null : markerOf(reading, entity);
  if (node === null || marker === null) return null;
  const { classes, unresolved } = lineage(reading, entity);
  const constructor = constructorOf(reading, entity).node;
  return {
    type: typeRefOf(reading, entity),
    place: placeOf(reading, nameOrSelf(node)),
    marker,
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
