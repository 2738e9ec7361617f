import type { Shape } from '../../model/shape.js';
import type { Bindings } from '../heritage/bindings.js';
import type { Entity } from '../syntax/entity.js';

/** An alias with what its type parameters stand for. */
export interface BoundAlias {
  readonly entity: Entity;
  readonly bindings: Bindings;
}

/** The aliases that one event leads to, each read once: aliases of aliases have ways without number. */
export interface ReadAliases {
  /** The shape of an alias, by `read` where it is not known; one that is being read holds itself. */
  shapeOf(alias: BoundAlias, read: () => Shape): Shape;
}

interface Known extends BoundAlias {
  /** `null` while it is being read. */
  shape: Shape | null;
}

/** No alias that somebody meant holds itself so often, each time with other arguments. */
const deepest = 10;

export function createReadAliases(): ReadAliases {
  const all: Known[] = [];
  return {
    shapeOf({ entity, bindings }, read) {
      const same = all.filter((one) => one.entity === entity);
      const found = same.find((one) => areSame(one.bindings, bindings));
      const open = same.filter(({ shape }) => shape === null);
      if (found?.shape != null) return found.shape;
      if (found !== undefined || open.length >= deepest) return refersToItself(entity);
      const reading: Known = { entity, bindings, shape: null };
      all.push(reading);
      return (reading.shape = read());
    },
  };
}

function refersToItself({ name }: Entity): Shape {
  return { kind: 'unknown', reason: `${name} refers to itself` };
}

/** The same arguments are those that are written at the same place. */
function areSame(a: Bindings, b: Bindings): boolean {
  return (
    a === b ||
    (a.size === b.size &&
      [...a].every(([parameter, bound]) => {
        const other = b.get(parameter);
        return other?.node === bound.node && areSame(other.bindings, bound.bindings);
      }))
  );
}
