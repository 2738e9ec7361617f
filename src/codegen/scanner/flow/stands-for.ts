import { basesOf } from '../heritage/bases.js';
import type { World } from '../resolve/world.js';
import { classNodeOf, declarationsOf, type Entity } from '../syntax/entity.js';
import { entityOf } from '../syntax/scope.js';
import { ts } from '../typescript.js';
import { memberName } from './member-name.js';
import { isMember, type StepNode } from './step-around.js';

/** A step's own declaration, with those of bases and interfaces through which it may be called. */
export function standsFor(world: World, step: StepNode): readonly ts.Node[] {
  if (!isMember(step) || step.name === undefined) return [step];
  const name = memberName(step);
  const bases = ancestors(world, entityOf(step.parent)).flatMap(membersOf);
  return [step, ...bases.filter((member) => memberName(member) === name)];
}

/** Classes and interfaces alike. */
function ancestors(world: World, entity: Entity): readonly Entity[] {
  const found = new Set<Entity>();
  const visit = (one: Entity): void => {
    for (const { value } of basesOf(world, one)) {
      if (value.kind !== 'class' || found.has(value.entity)) continue;
      found.add(value.entity);
      visit(value.entity);
    }
  };
  visit(entity);
  return [...found];
}

function membersOf(entity: Entity): readonly (ts.ClassElement | ts.TypeElement)[] {
  const nodes = [classNodeOf(entity), ...declarationsOf(entity, ts.isInterfaceDeclaration)];
  return nodes.flatMap((node) => [...(node?.members ?? [])]);
}
