import type { FlowStep } from '../../model/flow.js';
import { isNamed } from '../heritage/named-declarations.js';
import { lineage } from '../heritage/lineage.js';
import { relativeTo } from '../project/paths.js';
import { visibilityOf } from '../read/modifiers.js';
import { placeOf } from '../read/place-of-node.js';
import { textOf } from '../read/text-of.js';
import { typeRefOf } from '../read/type-ref-of.js';
import type { World } from '../resolve/world.js';
import { entityOf } from '../syntax/scope.js';
import { ts } from '../typescript.js';
import { memberName } from './member-name.js';
import { isMember, type StepNode } from './step-around.js';

export type StepHead = Omit<FlowStep, 'creates' | 'uses'>;

/** How a step is told from others, and shown. */
export function stepHead(world: World, node: StepNode): StepHead {
  if (isMember(node)) return ofMember(world, node);
  const file = relativeTo(world.directory, node.getSourceFile().fileName);
  const apart = { owner: null, internal: false };
  if (ts.isSourceFile(node)) {
    const place = { file, line: 1, column: 1, length: 0 };
    return { ...apart, id: file, name: file, place, kind: 'file' };
  }
  const name = node.name === undefined ? 'default' : textOf(node.name);
  const place = placeOf(world, node.name ?? node);
  return { ...apart, id: `${file}#${name}`, name, place, kind: 'function' };
}

function ofMember(world: World, node: ts.ClassElement): StepHead {
  const entity = entityOf(node.parent);
  const owner = typeRefOf(world, entity);
  const name = memberName(node);
  const root = lineage(world, entity).classes.some((one) =>
    isNamed(world, one.entity, ['AggregateRoot']),
  );
  return {
    id: `${owner.id}.${name}`,
    name: `${owner.name === '' ? 'class' : owner.name}.${name}`,
    place: placeOf(world, node.name ?? node),
    owner: owner.id,
    kind: root ? 'aggregate' : 'class',
    internal: isInternal(node),
  };
}

// A constructor that is private is still run by the static members that stand for it.
function isInternal(node: ts.ClassElement): boolean {
  if (node.name !== undefined && ts.isPrivateIdentifier(node.name)) return true;
  return ts.canHaveModifiers(node) && visibilityOf(node) !== 'public';
}
