import { diagnose } from '../../diagnostics/diagnose.js';
import { declaredRegistrations } from '../container/declared-registrations.js';
import { basesOf } from '../heritage/bases.js';
import type { World } from '../resolve/world.js';
import type { Entity } from '../syntax/entity.js';
import type { ModuleFile } from '../syntax/module-file.js';
import { isInjectable } from './injectables.js';
import { markedIn } from './marked-in.js';
import { placeOf } from './place-of-node.js';
import type { Reading } from './reading.js';

/** Those of a file's classes that the container learns of by their decorators. */
export interface BuiltIn {
  readonly injectable: readonly Entity[];
  /** Those that register something, or may. */
  readonly registering: readonly Entity[];
}

/** Answered for a file at once, as with what is marked there; reports bases that are missing. */
export function builtIn(reading: Reading, file: ModuleFile): BuiltIn {
  return reading.memo.once('built in', file, () => {
    const declared = reading.declaredIn(file);
    const marked = new Set(markedIn(reading, file).marked);
    for (const entity of declared) if (!marked.has(entity)) reportMissingBases(reading, entity);
    return {
      injectable: declared.filter((entity) => isInjectable(reading, entity)),
      registering: declared.filter((entity) => registers(reading, entity)),
    };
  });
}

function registers(world: World, entity: Entity): boolean {
  const { registrations, unread } = declaredRegistrations(world, entity);
  return registrations.length + unread.length > 0;
}

/** A class that may be an event and whose base cannot be found; of handlers the facts say so. */
function reportMissingBases(world: World, entity: Entity): void {
  for (const { node, value } of basesOf(world, entity)) {
    if (value.kind !== 'missing') continue;
    const { specifier, name } = value.meaning;
    const place = placeOf(world, node.expression);
    world.troubles.add(diagnose('unresolved-import', { place }, { specifier, name }));
  }
}
