import type { EventShape, FieldShape, Shape } from '../../model/shape.js';
import { createMemo, type World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { eventShape } from './event-shape.js';

interface Kept {
  current: {
    readonly shape: EventShape;
    readonly read: ReadonlyMap<string, ModuleFile | null>;
  } | null;
}

/**
 * The shape of an event, read again when one of the files has changed that it was read from.
 *
 * Kept are plain answers alone: what is unknown may be known as soon as another file changes, and
 * a package's name for a class depends on who imports it.
 */
export function keptShape(world: World, entity: Entity, id: string): EventShape {
  const kept = world.shapes.once<Kept>('shape', entity, () => ({ current: null }));
  const { current } = kept;
  if (
    current !== null &&
    [...current.read].every(([path, file]) => world.files.get(path) === file)
  ) {
    return current.shape;
  }
  const read = new Map<string, ModuleFile | null>();
  const shape = eventShape(tracing(world, read), entity, id);
  kept.current = isPlain(shape) ? { shape, read } : null;
  return shape;
}

// With a memo of its own, for what others have looked up before leaves no trace.
function tracing(world: World, read: Map<string, ModuleFile | null>): World {
  return {
    ...world,
    memo: createMemo(),
    files: {
      ...world.files,
      get(path) {
        const file = world.files.get(path);
        read.set(path, file);
        return file;
      },
    },
  };
}

function isPlain({ fields, structures }: EventShape): boolean {
  return (
    structures.every(({ type }) => type === null || type.origin === 'project') &&
    [fields, ...structures.map((each) => each.fields)].every((each) => each.every(isKnown))
  );
}

function isKnown({ shape, computed }: FieldShape): boolean {
  return computed || isKnownShape(shape);
}

function isKnownShape(shape: Shape): boolean {
  switch (shape.kind) {
    case 'unknown':
      return false;
    case 'tuple':
      return shape.items.every(isKnownShape);
    case 'map':
      return isKnownShape(shape.key) && isKnownShape(shape.value);
    case 'union':
      return shape.members.every((member) => isKnownShape(member.shape));
    default:
      return !('item' in shape) || isKnownShape(shape.item);
  }
}
